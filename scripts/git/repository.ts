import { execFileSync } from 'node:child_process'

import GitHost from 'hosted-git-info'

import { isSystemError } from '../util/problem.ts'

/** The repository that hosts the sources. */
export interface Repository {
  /** The address at which a file can be edited, given its path from the root. The host offers a fork if needed. */
  editAddress: (file: string) => string
  /**
   * The address of the form for readers whose Node.js prints something else than an example's recording, filled with the example's
   * id and the commit of this edition. Only GitHub has such forms: see .github/ISSUE_TEMPLATE/run.yml.
   */
  reportAddress?: (id: string) => string
}

/** The site is published from this branch. */
const BRANCH = 'main'
const MOST_BYTES = 2 ** 28

/** Finds the repository of git's `origin`; undefined if its host has no pages for editing. */
export function findRepository(root: string): Repository | undefined {
  const origin = askGit(root, ['config', '--get', 'remote.origin.url'])?.trim()
  const host = origin === undefined ? undefined : GitHost.fromUrl(origin)
  if (!host?.edit('', { committish: BRANCH })) return undefined
  const edition = askGit(root, ['rev-parse', '--short', 'HEAD'])?.trim() ?? ''
  const reportAddress = (id: string): string =>
    `${host.bugs()}/new?${new URLSearchParams({ template: 'run.yml', title: id, run: id, edition })}`
  return {
    editAddress: (file) => String(host.edit(file, { committish: BRANCH })),
    ...(host.type === 'github' && { reportAddress }),
  }
}

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
