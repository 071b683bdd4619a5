import type { Problem } from '../../util/problem.ts'
import type { Book } from './load-book.ts'
import type { CheckedPage } from './read-page.ts'

type Heading = CheckedPage['headings'][number]

/** Checks that both languages have headings of the same levels in the same order, because they share their ids. */
export function checkHeadings({ pages }: Book): Problem[] {
  const english = new Map(pages.filter(({ language }) => language === 'en').map((page) => [page.id, page]))
  return pages
    .filter(({ language }) => language === 'zh')
    .flatMap((chinese) => {
      const other = english.get(chinese.id)
      return other ? compare(chinese, other) : []
    })
}

function compare({ file, source, headings }: CheckedPage, other: CheckedPage): Problem[] {
  const length = Math.max(headings.length, other.headings.length)
  const pairs = Array.from({ length }, (_, index) => [headings[index], other.headings[index]] as const)
  const different = pairs.find(([here, there]) => here?.level !== there?.level)
  if (!different) return []
  const [here, there] = different
  const where = there ? `${other.file}:${there.line} has ${describe(there)}` : `${other.file} has no more headings`
  return [
    {
      file,
      line: here?.line ?? source.trimEnd().split('\n').length,
      message: `${here ? `here is ${describe(here)}` : 'the page has no more headings'}, but ${where}.`,
      next: 'Give both languages the same headings, in the same order: links lead to the same place in both.',
    },
  ]
}

function describe({ level, text }: Heading): string {
  return `${'#'.repeat(level)} ${text}`
}
