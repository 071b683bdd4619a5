import type { Example } from '../../../scripts/example/example.ts'
import type { Header } from '../../../scripts/example/header.ts'
import type { Group } from '../../../scripts/recording/observation.ts'

/** Release lines that StackBlitz may run: it does not document which, and it changes. */
const LINES = ['20.', '22.']

/**
 * Returns true if an example runs on StackBlitz: it needs only the language and its own files, and its recording shows that
 * older versions behave like the pinned one.
 */
export function isPortable({ files }: Example, header: Header, groups: Group[]): boolean {
  const { allow, session, stdin, repeat } = header
  if (allow.length > 0 || session || stdin !== undefined || repeat > 1) return false
  if (groups.some(({ format }) => format) || files.some((file) => file.endsWith('package.json'))) return false
  return LINES.every((line) => groups[0]?.versions.some(({ node }) => node.startsWith(line)))
}
