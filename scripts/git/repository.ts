import GitHost from 'hosted-git-info'

import { askGit } from './git.ts'

/** The repository that hosts the sources. */
export interface Repository {
  /** The address at which a file can be edited, given its path from the root. The host offers a fork if needed. */
  editAddress: (file: string) => string
}

/** The site is published from this branch. */
const BRANCH = 'main'

/** Finds the repository of git's `origin`; undefined if its host has no pages for editing. */
export function findRepository(root: string): Repository | undefined {
  const origin = askGit(root, ['config', '--get', 'remote.origin.url'])?.trim()
  const host = origin === undefined ? undefined : GitHost.fromUrl(origin)
  if (!host?.edit('', { committish: BRANCH })) return undefined
  return { editAddress: (file) => String(host.edit(file, { committish: BRANCH })) }
}
