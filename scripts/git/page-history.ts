import path from 'node:path'

import { findExample } from '../example/discover.ts'
import { runsOn } from '../content/find-runs.ts'
import { joinHistories, readHistory } from './history.ts'
import type { History } from './history.ts'

/** Where pages and programs are. */
const FOLDERS = ['docs', 'examples']

/**
 * Says of a page, by its path below `docs`, who changed it or a program on it, and when last; undefined where git does not
 * know.
 */
export function readPageHistories(root: string): (page: string) => History | undefined {
  const files = readHistory(root, FOLDERS)
  return (page) => {
    const programs = runsOn(path.join(root, 'docs', page)).flatMap(({ id }) => findExample(root, id)?.files ?? [])
    const known = [`docs/${page}`, ...programs].map((file) => files.get(file))
    return joinHistories(known.filter((history) => history !== undefined))
  }
}
