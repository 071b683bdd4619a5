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
      const pairs = Array.from({ length }, (_, index) => [chinese.directives[index], other.directives[index]] as const)
      const different = pairs.find(([here, there]) => here?.info !== there?.info)
      if (!different) return []
      const [here, there] = different
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
