import type { Problem } from '../../util/problem.ts'
import { loadBook, type Book, type ConfigureMarkdown } from './load-book.ts'
import { checkContents } from './check-contents.ts'
import { checkClaims } from '../claims/check-claims.ts'
import { checkExamples } from './check-examples.ts'
import { checkLanguages } from './check-languages.ts'
import { checkHeadings } from './check-headings.ts'
import { checkFrontMatter } from './check-front-matter.ts'
import { checkImages } from './check-images.ts'
import { checkMovedRuns } from './check-moved-runs.ts'
import { checkNames } from './check-names.ts'
import { checkFiles, checkLinks } from './check-links.ts'

const CHECKS: readonly ((book: Book) => Problem[])[] = [
  checkContents,
  checkFrontMatter,
  checkLanguages,
  checkHeadings,
  checkLinks,
  checkExamples,
  checkImages,
  checkFiles,
  checkNames,
  checkClaims,
]

/**
 * Lists the problems of the pages and of the links between them, by file and line.
 * @param root the project's, absolute
 * @param today the day in UTC, such as 2026-12-31
 * @param configure adds the site's plugins to the parser
 * @param published the examples that had a recording in any edition
 */
export async function checkBook(
  root: string,
  today: string,
  configure: ConfigureMarkdown,
  published: string[] = [],
): Promise<Problem[]> {
  const book = await loadBook(root, today, configure)
  // Which runs a page with a mistake shows is not known.
  const moved = book.problems.length > 0 ? [] : checkMovedRuns(book, published)
  const problems = [...book.problems, ...CHECKS.flatMap((check) => check(book)), ...moved]
  return problems.toSorted((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
}
