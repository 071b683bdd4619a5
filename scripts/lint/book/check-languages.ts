import type { Problem } from '../../util/problem.ts'
import type { Book } from './load-book.ts'

/** Checks that both languages show the same runs and tables in the same order. */
export function checkLanguages({ pages }: Book): Problem[] {
  const english = new Map(pages.filter(({ language }) => language === 'en').map((page) => [page.id, page]))
  return pages
    .filter(({ language }) => language === 'zh')
    .flatMap((chinese) => {
      const other = english.get(chinese.id)
      if (!other) return []
      const length = Math.max(chinese.directives.length, other.directives.length)
      const at = Array.from({ length }, (_, index) => index).find(
        (index) => chinese.directives[index]?.info !== other.directives[index]?.info,
      )
      if (at === undefined) return []
      const [here, there] = [chinese.directives[at], other.directives[at]]
      return [
        {
          file: chinese.file,
          line: here?.line ?? chinese.source.trimEnd().split('\n').length,
          message: `${here ? `here is ::: ${here.info}` : 'the page ends here'}, but ${other.file}${there ? `:${there.line} has ::: ${there.info}` : ' ends there'}.`,
          next: 'Show the same in both languages, in the same order.',
        },
      ]
    })
}
