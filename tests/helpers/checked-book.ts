import { rmSync } from 'node:fs'

import type MarkdownIt from 'markdown-it'
import { disposeMdItInstance } from 'vitepress'
import { afterAll, beforeAll } from 'vitest'

import { configureMarkdown } from '../../.vitepress/markdown/configure-markdown.ts'
import { checkBook } from '../../scripts/lint/book/check-book.ts'
import { formatProblem } from '../../scripts/util/problem.ts'
import { createProject, PINNED } from './project.ts'
import { recordings } from './repository.ts'

/** The day on which the book is checked. */
const TODAY = '2027-02-01'
const CONTENTS = `[
  {
    "slug": "a",
    "title": { "zh": "甲", "en": "A" },
    "pages": [
      "one",
      "two"
    ]
  },
  {
    "slug": "one",
    "title": { "zh": "乙", "en": "One" },
    "pages": []
  }
]
`

/** A page without problems; `before` and `after` are inserted around its run. */
export function page(more: { front?: string; before?: string; after?: string } = {}): string {
  const { front = 'title: One\ndescription: What one is.', before = '', after = '' } = more
  return `---\n${front}\n---\n\n# One\n\n${before}::: run a/one\nIt prints.\n:::\n${after}`
}

/** The second page in English, as a change. */
export function en(text: string): Record<string, string> {
  return { 'docs/en/a/two.md': text }
}

/** The second page in both languages. */
export function both(text: string): Record<string, string> {
  return { 'docs/zh/a/two.md': text, ...en(text) }
}

/** A book without problems. */
const BOOK: Readonly<Record<string, string>> = {
  'README.md':
    '[The page](./docs/en/a/one.md), its [place](docs/en/a/one.md#one), [here](#top), [there](https://example.org)\n',
  '.github/README.md': '![A picture](./picture.svg)\n',
  '.github/picture.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"></svg>\n',
  'docs/contents.json': CONTENTS,
  'docs/zh/index.md': '---\ndescription: 一句话。\n---\n\n[甲](./a/one)\n',
  'docs/en/index.md': '---\ndescription: A sentence.\n---\n\n[A](./a/one.md), [Chinese](/)\n',
  ...Object.fromEntries(['zh/a/one', 'zh/a/two', 'en/a/one', 'en/a/two'].map((name) => [`docs/${name}.md`, page()])),
  'examples/a/one.ts': "console.log('one')\n",
  ...recordings({ one: { [PINNED]: ['one'] } }),
}

/**
 * Checks a small book. All tests share a folder, because VitePress has a single parser.
 * @param published the examples that had a recording in any edition
 * @returns a function that takes changed files (`undefined` removes a file) and returns the printed problems
 */
export function checkedBook(
  published: string[] = [],
): (changes: Record<string, string | undefined>) => Promise<string[]> {
  const project = createProject()
  // The parser of the last file's tests has another folder.
  beforeAll(disposeMdItInstance)
  afterAll(() => project.remove())
  return async (changes) => {
    for (const folder of ['docs', 'examples/a', '.github', 'README.md'])
      rmSync(project.path(folder), { recursive: true, force: true })
    const files = Object.entries({ ...BOOK, ...changes })
    project.write(Object.fromEntries(files.filter((entry): entry is [string, string] => entry[1] !== undefined)))
    const configure = (md: MarkdownIt): void => void configureMarkdown(md, { root: project.root, base: '/' })
    return (await checkBook(project.root, TODAY, configure, published)).map(formatProblem)
  }
}
