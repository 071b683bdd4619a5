/** A step of `npm run check`: prints what is wrong with the pages and the links between them. */
import path from 'node:path'

import type MarkdownIt from 'markdown-it'

import { printProblems, runCommand } from './cli/run-command.ts'
import { readContents } from './content/contents-file.ts'
import { publishedRuns } from './git/published-runs.ts'
import { dayOf } from './util/day.ts'

const root = path.resolve(import.meta.dirname, '..')

await runCommand('check', async () => {
  // They import the table of contents, and could not say what is wrong with it.
  readContents(root)
  // Both read front matter while they load, and throw if it is invalid.
  const { checkBook } = await import('./lint/book/check-book.ts')
  const { configureMarkdown } = await import('../.vitepress/markdown/configure-markdown.ts')
  const configure = (md: MarkdownIt): void => void configureMarkdown(md, { root, base: '/' })
  return printProblems(await checkBook(root, dayOf(new Date()), configure, publishedRuns(root)))
})
