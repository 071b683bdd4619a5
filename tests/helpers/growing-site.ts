import { afterAll, beforeEach } from 'vitest'

import { formatContents } from '../../scripts/content/contents-file.ts'
import type { ChapterEntry } from '../../scripts/content/contents-file.ts'
import { runNode } from './command.ts'
import type { Finished } from './command.ts'
import { createSite } from './project.ts'
import type { Project } from './project.ts'
import { changesIn, readTree } from './tree.ts'

/** The table of contents with which each test begins. */
export const CONTENTS: ChapterEntry[] = [
  { slug: 'modules', title: { zh: '模块', en: 'Modules' }, pages: ['cycles', 'loading'] },
  { slug: 'io', title: { zh: 'I/O', en: 'I/O' }, pages: [] },
]

/** A site on which `npm run new` is tried, for the tests of one file. */
export interface GrowingSite extends Project {
  /** Runs `npm run new`. */
  begin: (...args: string[]) => Promise<Finished>
  /** Writes files, and takes the tree as it is then for what was there before. */
  start: (files: Record<string, string>) => void
  /** What is otherwise in the tree than before; a day is written as if it were the same every day. */
  changes: () => Record<string, string>
}

/** @param files what is in it besides the table of contents */
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
