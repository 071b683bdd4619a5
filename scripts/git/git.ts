import { execFileSync } from 'node:child_process'

import { isSystemError } from '../util/problem.ts'

const MOST_BYTES = 2 ** 28

/**
 * Runs git with UTC as its time zone. Returns its output; undefined if it fails or is not installed.
 * @param root its working directory, absolute
 */
export function askGit(root: string, args: string[]): string | undefined {
  try {
    return execFileSync('git', args, {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'UTC' },
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: MOST_BYTES,
    })
  } catch (error) {
    const hasExited = error instanceof Error && 'status' in error && typeof error.status === 'number'
    if (hasExited || isSystemError(error)) return undefined
    throw error
  }
}
