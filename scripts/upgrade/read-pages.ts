import path from 'node:path'

import { createMarkdownRenderer } from 'vitepress'

import { MARKDOWN_OPTIONS } from '../content/markdown-options.ts'
import { createPageReader } from '../content/page-reader.ts'
import type { ConfigureMarkdown } from '../lint/book/load-book.ts'
import { listFiles } from '../util/list-files.ts'
import { findDatedSentences, type Place } from '../lint/claims/find-sentences.ts'
import { readText } from '../util/read-text.ts'

/** The pages that an upgrade concerns. */
export interface ConcernedPages {
  /** The places that show the programs; the text is a program's id. */
  shown: Place[]
  /** The sentences of these pages that name a version or a date. */
  sentences: Place[]
}

/** Directives whose first word is an example. */
const SHOWING = new Set(['run', 'features'])

/**
 * Finds the pages that show programs, and what they say about versions and dates.
 * @param root the project's root, absolute
 * @param ids the programs
 * @param configure adds the site's plugins to a parser
 */
export async function readConcernedPages(
  root: string,
  ids: ReadonlySet<string>,
  configure: ConfigureMarkdown,
): Promise<ConcernedPages> {
  const found: ConcernedPages = { shown: [], sentences: [] }
  if (ids.size === 0) return found
  const reader = createPageReader(
    await createMarkdownRenderer(path.join(root, 'docs'), { ...MARKDOWN_OPTIONS, config: configure }),
    root,
  )
  const files = ['docs/zh', 'docs/en'].flatMap((folder) => listFiles(root, folder).toSorted())
  for (const file of files.filter((each) => each.endsWith('.md'))) {
    const source = readText(path.join(root, file))
    const page = reader.parse(source)
    const shown = page.directives.flatMap(({ name, target = '', line }) =>
      SHOWING.has(name) && ids.has(target) ? [{ file, line, text: target }] : [],
    )
    if (shown.length === 0) continue
    found.shown.push(...shown)
    found.sentences.push(...findDatedSentences(file, source, page))
  }
  return found
}
