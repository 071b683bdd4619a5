import { existsSync } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'

import { lock } from 'proper-lockfile'

import { CommandError } from '../cli/run-command.ts'
import { runProgram } from './run-program.ts'

/** The folder of everything that an upgrade writes before its last step, from the project's root. */
export const UPGRADE_FOLDER = '.cache/upgrade'

/** Milliseconds after which the lock of a process that died counts as released, and how long to wait for that. */
const STALE = 5000
const RETRIES = { retries: 8, factor: 1, minTimeout: 1000 }

/** Hooks of the project concern people's own changes, not this copy. */
const GIT = ['-c', 'core.hooksPath=/dev/null']

/**
 * Calls a function with a copy of the last commit, a worktree of git, and removes the copy afterwards, whatever happens; first
 * also one that a killed command has left.
 * @param root the project's root, absolute
 * @throws CommandError if another upgrade is at work, or git fails
 */
export async function withScratch<Value>(root: string, use: (scratch: string) => Promise<Value>): Promise<Value> {
  const folder = path.join(root, UPGRADE_FOLDER)
  const scratch = path.join(folder, 'tree')
  await mkdir(folder, { recursive: true })
  const release = await lock(folder, { stale: STALE, retries: RETRIES }).catch(refuse)
  try {
    await remove(root, scratch)
    await runProgram('git', [...GIT, 'worktree', 'add', '--detach', scratch, 'HEAD'], { cwd: root })
    return await use(scratch)
  } finally {
    await remove(root, scratch)
    await release()
  }
}

/** Git forgets a worktree whose folder is gone; so nothing is left of one that was removed only in part. */
async function remove(root: string, scratch: string): Promise<void> {
  if (existsSync(scratch)) await rm(scratch, { recursive: true, force: true, maxRetries: 3 })
  await runProgram('git', ['worktree', 'prune', '--expire', 'now'], { cwd: root })
}

function refuse(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ELOCKED') throw error
  throw new CommandError('Another npm run upgrade is at work in this folder. Wait for its end.', { cause: error })
}
