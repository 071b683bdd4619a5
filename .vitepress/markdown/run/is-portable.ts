import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Example } from '../../../scripts/example/example.ts'
import type { Header } from '../../../scripts/example/header.ts'
import { compiledName } from '../../../scripts/compile/program.ts'
import { plainLines } from '../../../scripts/recording/display-text.ts'
import type { Group } from '../../../scripts/recording/observation.ts'
import { isText } from '../../../scripts/util/read-text.ts'

/** Release lines that StackBlitz may run: it does not document which, and it changes. */
const LINES = ['20.', '22.']

/**
 * Returns true if an example runs on StackBlitz: it needs only the language and its own files, and its recording shows that
 * older versions behave like the pinned one. A file that it names has another name there, because StackBlitz runs JavaScript;
 * one that is not text cannot be sent.
 */
export function isPortable({ files }: Example, header: Header, groups: Group[], root: string): boolean {
  const { allow, session, stdin, repeat } = header
  if (allow.length > 0 || session || stdin !== undefined || repeat > 1) return false
  if (groups.some(({ format }) => format) || files.some((file) => file.endsWith('package.json'))) return false
  if (groups.some(({ outcome }) => namesOwnFile(outcome, files))) return false
  if (!files.every((file) => isText(readFileSync(path.join(root, file))))) return false
  return LINES.every((line) => groups[0]?.versions.some(({ node }) => node.startsWith(line)))
}

function namesOwnFile({ output }: Group['outcome'], files: string[]): boolean {
  const names = files.filter((file) => compiledName(file) !== file).map((file) => path.posix.basename(file))
  return plainLines(output).some((line) => names.some((name) => line.includes(name)))
}
