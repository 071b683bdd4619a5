import type { Problem } from '../../util/problem.ts'
import type { Localized } from '../../content/contents.ts'
import { CONTENTS } from './load-book.ts'
import type { Book } from './load-book.ts'

/** The home page has no place in the contents. */
const HOME = 'index'

/** The table of contents lists each page once, and each page that it lists is there in both languages. */
export function checkContents({ pages, problems, contents, contentsText }: Book): Problem[] {
  const listed = contents.flatMap((chapter) => chapter.pages.map((slug) => `${chapter.slug}/${slug}`))
  const files = new Set([...pages, ...problems].map(({ file }) => file))
  const missing = listed.flatMap((id) =>
    (['zh', 'en'] satisfies (keyof Localized)[])
      .map((language) => `docs/${language}/${id}.md`)
      .filter((file) => !files.has(file))
      .map((file) => complain(id, contentsText, `lists ${id}, but ${file} is not there.`, `Write ${file}.`)),
  )
  const twice = listed
    .filter((id, at) => listed.indexOf(id) < at)
    .map((id) => complain(id, contentsText, `lists ${id} twice.`, 'Take one of the two away.'))
  const unlisted = pages
    .filter(({ id }) => id !== HOME && !listed.includes(id))
    .map(({ file, id }) => ({
      file,
      message: `this page is not in the table of contents, so no reader finds it.`,
      next: `Add "${id.split('/').slice(1).join('/')}" to its chapter in ${CONTENTS}.`,
    }))
  return [...missing, ...twice, ...unlisted]
}

function complain(id: string, text: string, message: string, next: string): Problem {
  const line = lineOf(id, text.split('\n'))
  return { file: CONTENTS, ...(line > 0 && { line }), message, next }
}

/** Where a page is listed last in its chapter, 1-based; 0 where the text is written otherwise. */
function lineOf(id: string, lines: string[]): number {
  const [chapter, slug] = id.split('/')
  const from = lines.findIndex((line) => line.includes(`"slug": "${chapter}"`)) + 1
  const length = lines.slice(from).findIndex((line) => line.includes('"slug": '))
  const own = lines.slice(from, length < 0 ? lines.length : from + length)
  const at = own.findLastIndex((line) => line.includes(`"${slug}"`))
  return at < 0 ? 0 : from + at + 1
}
