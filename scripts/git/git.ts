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
    if (isSystemError(error) || Object(error).status > 0) return undefined
    throw error
  }
}
