import { afterAll, beforeEach } from 'vitest'

import { formatContents, type ChapterEntry } from '../../scripts/content/contents-file.ts'
import { runNode, type Finished } from './command.ts'
import { createSite, type Project } from './project.ts'
import { changesIn, readTree } from './tree.ts'

/** The initial table of contents. */
export const CONTENTS: ChapterEntry[] = [
  { slug: 'modules', title: { zh: '模块', en: 'Modules' }, pages: ['cycles', 'loading'] },
  { slug: 'io', title: { zh: 'I/O', en: 'I/O' }, pages: [] },
]

/** A site for `npm run new`, for the tests of one file. */
export interface GrowingSite extends Project {
  /** Runs `npm run new`. */
  begin: (...args: string[]) => Promise<Finished>
  /** Writes files, and takes a snapshot of the tree. */
  start: (files: Record<string, string>) => void
  /** Changes since the snapshot, with days replaced by a fixed one. */
  changes: () => Record<string, string>
}

/**
 * Creates the site.
 * @param files files besides the table of contents
 */
export function growingSite(files: Record<string, string> = {}): GrowingSite {
  const site = createSite(files)
  const tree = () => readTree(site.root, 'docs', 'examples')
  let before: Record<string, string> = {}
  const start = (more: Record<string, string>): void => {
    site.write(more)
    before = tree()
  }
  beforeEach(async () => start({ 'docs/contents.json': await formatContents(CONTENTS) }))
  afterAll(() => site.remove())
  return {
    ...site,
    begin: (...args) => runNode([site.path('scripts/new.ts'), ...args], site.root),
    start,
    changes() {
      const changed = Object.entries(changesIn(before, tree()))
      return Object.fromEntries(
        changed.map(([name, text]) => [name, text.replace(/^added: \d{4}-\d\d-\d\d$/m, 'added: <day>')]),
      )
    },
  }
}
