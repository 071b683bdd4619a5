import type { Example } from '../../../scripts/example/example.ts'
import type { Header } from '../../../scripts/example/header.ts'
import type { Group } from '../../../scripts/recording/observation.ts'

/** What StackBlitz may run; it does not say, and it changes. */
const LINES = ['20.', '22.']

/**
 * Whether an example can be tried on StackBlitz: it needs nothing but the language and its own files, and its recording
 * shows that older versions do what the pinned one does.
 */
export function isPortable({ files }: Example, header: Header, groups: Group[]): boolean {
  const { allow, session, stdin, repeat } = header
  if (allow.length > 0 || session || stdin !== undefined || repeat > 1) return false
  if (groups.some(({ format }) => format) || files.some((file) => file.endsWith('package.json'))) return false
  return LINES.every((line) => groups[0]?.versions.some(({ node }) => node.startsWith(line)))
}
