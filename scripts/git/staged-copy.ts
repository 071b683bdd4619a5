import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The files of the next commit in a temporary folder. */
export interface StagedCopy {
  /** Absolute. */
  folder: string
  /** The files that the commit changes, adds or deletes, from the root. */
  files: string[]
  remove: () => void
}

/** Git does not have these, but the checks need them: the copy links to them. */
const LINKED = ['node_modules', '.cache/node', '.cache/tools']

/**
 * Copies what git would commit. What is changed or new in the working tree but not staged stays out, and the working tree is
 * not touched.
 * @param root the project's, absolute
 * @throws Error if git fails
 */
export function copyStaged(root: string): StagedCopy {
  const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'staged-')))
  git('checkout-index', '--all', `--prefix=${folder}/`)
  for (const name of LINKED) {
    mkdirSync(path.join(root, name), { recursive: true })
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    symlinkSync(path.join(root, name), path.join(folder, name))
  }
  return {
    folder,
    files: git('diff', '--cached', '--name-only', '--no-renames', '-z').split('\0').filter(Boolean),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
