/**
 * `node scripts/check-book.ts`: what is wrong with the pages and with how they hang together. A part of `npm run check`.
 * Exit codes: 0 nothing; 1 something.
 */
import path from 'node:path'

import { checkBook } from '../.vitepress/checks/check-book.ts'
import { formatProblem } from './shared/problem.ts'

const problems = await checkBook(path.resolve(import.meta.dirname, '..'))
for (const problem of problems) console.log(formatProblem(problem))
if (problems.length > 0) process.exitCode = 1
