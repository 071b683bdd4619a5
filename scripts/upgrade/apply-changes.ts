import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { CommandError } from '../cli/run-command.ts'
import { VERSIONS_FILE } from '../node/registry.ts'
import { UPGRADE_FOLDER } from './scratch.ts'
import { runProgram } from './run-program.ts'

/** An upgrade changes these files and folders only; paths from the project's root. */
export const UPGRADED = ['package.json', 'package-lock.json', VERSIONS_FILE, 'examples']

const PATCH = `${UPGRADE_FOLDER}/changes.patch`

/**
 * Refuses to go on if there are changes that are not committed where an upgrade writes.
 * @param root the project's root, absolute
 * @throws CommandError that names the files
 */
export async function requireClean(root: string): Promise<void> {
  const status = await runProgram('git', ['status', '--porcelain', '-z', '--', ...UPGRADED], { cwd: root })
  // Two letters and a space stand before each name. The old name of a renamed file follows without them.
  const files = status.split('\0').flatMap((entry) => (/^.. /.test(entry) ? [entry.slice(3)] : []))
  if (files.length === 0) return
  const list = files.map((file) => `${file}: has changes that are not committed.`)
  throw new CommandError(
    [...list, '  Commit them, or put them aside with git stash -u; then run npm run upgrade again.'].join('\n'),
  )
}

/**
 * Writes the difference between the scratch copy and its commit as a patch. Returns the files that it changes, from the root.
 * @param root the project's root, absolute
 */
export async function writePatch(root: string, scratch: string): Promise<string[]> {
  await runProgram('git', ['add', '--all', '--', ...UPGRADED], { cwd: scratch })
  const diff = ['diff', '--cached', '--no-renames', '--no-color', '--no-ext-diff', 'HEAD']
  const patch = await runProgram('git', [...diff, '--binary'], { cwd: scratch })
  const names = await runProgram('git', [...diff, '--name-only', '-z'], { cwd: scratch })
  await writeFile(path.join(root, PATCH), patch)
  return names.split('\0').filter((name) => name !== '')
}

/**
 * Applies the patch. Git looks at all of it before it writes the first file, and an interrupt does not reach it.
 * @param root the project's root, absolute
 * @throws CommandError if a file has changed meanwhile; nothing is written then
 */
export async function applyPatch(root: string): Promise<void> {
  await requireClean(root)
  await runProgram('git', ['apply', '--whitespace=nowarn', PATCH], { cwd: root })
}
