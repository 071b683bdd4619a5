/**
 * `node scripts/check-book.ts`: what is wrong with the pages and with how they hang together. A part of `npm run check`.
 * Exit codes: 0 nothing; 1 something.
 */
import path from 'node:path'

import { InputError, formatProblem } from './util/problem.ts'
import type { Problem } from './util/problem.ts'

for (const problem of await findProblems()) {
  console.log(formatProblem(problem))
  process.exitCode = 1
}

async function findProblems(): Promise<Problem[]> {
  try {
    // The site's own modules read front matter when they are loaded, and throw where that is wrong.
    const { checkBook } = await import('./lint/book/check-book.ts')
    const { configureMarkdown } = await import('../.vitepress/markdown/configure-markdown.ts')
    const root = path.resolve(import.meta.dirname, '..')
    return await checkBook(root, (md) => void configureMarkdown(md, { root, base: '/' }))
  } catch (error) {
    if (error instanceof InputError) return [error.problem]
    throw error
  }
}
