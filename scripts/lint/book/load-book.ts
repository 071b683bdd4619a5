import path from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import type MarkdownIt from 'markdown-it'
import { createMarkdownRenderer } from 'vitepress'

import { readContents } from '../../content/contents-file.ts'
import { MARKDOWN_OPTIONS } from '../../content/markdown-options.ts'
import { createPageReader, type PageReader } from '../../content/page-reader.ts'
import { discoverExamples, type Discovery } from '../../example/discover.ts'
import { listFiles } from '../../util/list-files.ts'
import { InputError, type Problem } from '../../util/problem.ts'
import { readPage, type CheckedPage } from './read-page.ts'
import { readText } from '../../util/read-text.ts'

/** Adds the site's plugins to a parser. A command passes it in, because checks import nothing of the site. */
export type ConfigureMarkdown = (md: MarkdownIt) => void

/** Everything that the checks of the book look at. */
export interface Book {
  /** The project's root, absolute. */
  root: string
  /** The day on which it is checked, in UTC, such as 2026-12-31. */
  today: string
  /** The site's parser. */
  md: MarkdownIt
  reader: PageReader
  pages: CheckedPage[]
  examples: Discovery
  /** The table of contents as its file has it: chapters with the slugs of their pages. */
  contents: { slug: string; pages: string[] }[]
  contentsText: string
  /** Problems of pages that cannot be read; they can be in other files. */
  problems: Problem[]
  /** These pages, as paths from the root. */
  unread: string[]
}

/** Folders of pages. */
const FOLDERS = ['docs/zh', 'docs/en']

/** The table of contents. */
export const CONTENTS = 'docs/contents.json'

/** Reads the book; a broken page does not stop the others from being read. */
export async function loadBook(root: string, today: string, configure: ConfigureMarkdown): Promise<Book> {
  const md = await createMarkdownRenderer(path.join(root, 'docs'), { ...MARKDOWN_OPTIONS, config: configure })
  const parser = { md, reader: createPageReader(md, root) }
  const problems: Problem[] = []
  const unread: string[] = []
  const read = (file: string): CheckedPage[] => {
    try {
      return [readPage(parser, root, file)]
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      // Many pages can show the same broken file.
      if (!problems.some((known) => isDeepStrictEqual(known, error.problem))) problems.push(error.problem)
      unread.push(file)
      return []
    }
  }
  const files = FOLDERS.flatMap((folder) => listFiles(root, folder).toSorted())
  const pages = files.filter((file) => file.endsWith('.md')).flatMap(read)
  const contentsText = readText(path.join(root, CONTENTS))
  const contents = readContents(root)
  return { root, today, ...parser, pages, examples: discoverExamples(root), contents, contentsText, problems, unread }
}
