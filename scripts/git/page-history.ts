import path from 'node:path'

import type { PageReader } from '../content/page-reader.ts'
import { findExample } from '../example/find-example.ts'
import { joinHistories, readHistory, type History } from './history.ts'

const FOLDERS = ['docs', 'examples']

/**
 * Returns who changed a page or a program on it, and when last, given the page's path below `docs`; undefined if git does
 * not know.
 */
export function readPageHistories(root: string): (page: string, reader: PageReader) => History | undefined {
  const files = readHistory(root, FOLDERS)
  return (page, reader) => {
    const programs = reader
      .runsOn(path.join(root, 'docs', page))
      .flatMap(({ id }) => findExample(root, id)?.files ?? [])
    const known = [`docs/${page}`, ...programs].map((file) => files.get(file))
    return joinHistories(known.filter((history) => history !== undefined))
  }
}
