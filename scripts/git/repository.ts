import GitHost from 'hosted-git-info'

import { askGit } from './git.ts'

/** Where the sources are kept, for those who want to mend something. */
export interface Repository {
  /** Where a file can be edited, by its path from the project's root; those who may not write are offered a fork. */
  editAddress: (file: string) => string
}

/** The branch that the site is published from. */
const BRANCH = 'main'

/** The repository that this copy comes from: git's `origin`; undefined where that is on no host known for editing. */
export function findRepository(root: string): Repository | undefined {
  const origin = askGit(root, ['config', '--get', 'remote.origin.url'])?.trim()
  const host = origin === undefined ? undefined : GitHost.fromUrl(origin)
  if (!host?.edit('', { committish: BRANCH })) return undefined
  return { editAddress: (file) => String(host.edit(file, { committish: BRANCH })) }
}
