import type { Problem } from '../../util/problem.ts'
import { LANDING, type Localized } from '../../content/contents.ts'
import { CONTENTS, type Book } from './load-book.ts'

/** The table of contents does not list the home page. */
const HOME = 'index'
const LANGUAGES = ['zh', 'en'] satisfies (keyof Localized)[]

/** Checks that the table of contents lists every page once, and that every page it lists exists in both languages. */
export function checkContents({ pages, unread, contents, contentsText }: Book): Problem[] {
  const listed = contents.flatMap((chapter) => chapter.pages.map((slug) => `${chapter.slug}/${slug}`))
  const landings = contents.map(({ slug }) => `${slug}/${LANDING}`)
  const files = new Set([...pages.map(({ file }) => file), ...unread])
  const missing = listed.flatMap((id) =>
    LANGUAGES.map((language) => `docs/${language}/${id}.md`)
      .filter((file) => !files.has(file))
      .map((file) => problemIn(id, contentsText, `lists ${id}, but ${file} is not there.`, `Write ${file}.`)),
  )
  const twice = listed
    .filter((id, at) => listed.indexOf(id) < at)
    .map((id) => problemIn(id, contentsText, `lists ${id} twice.`, 'Take one of the two away.'))
  const unlisted = pages
    .filter(({ id }) => id !== HOME && !landings.includes(id) && !listed.includes(id))
    .map(({ file, id }) => ({
      file,
      message: `this page is not in the table of contents, so readers cannot find it.`,
      next: `Add "${id.split('/').slice(1).join('/')}" to its chapter in ${CONTENTS}.`,
    }))
  const alone = pages
    .filter(({ id }) => landings.includes(id))
    .flatMap(({ file, id }) =>
      LANGUAGES.map((language) => `docs/${language}/${id}.md`)
        .filter((other) => !files.has(other))
        .map((other) => ({
          file,
          message: `${other} is not there.`,
          next: 'Write the landing page in both languages.',
        })),
    )
  return [...missing, ...twice, ...unlisted, ...alone]
}

function problemIn(id: string, text: string, message: string, next: string): Problem {
  const line = lineOf(id, text.split('\n'))
  return { file: CONTENTS, ...(line > 0 && { line }), message, next }
}

/** Returns the 1-based line of a page's last entry in its chapter; 0 if the file is formatted differently. */
function lineOf(id: string, lines: string[]): number {
  const [chapter, slug] = id.split('/')
  const from = lines.findIndex((line) => line.includes(`"slug": "${chapter}"`)) + 1
  const length = lines.slice(from).findIndex((line) => line.includes('"slug": '))
  const own = lines.slice(from, length < 0 ? lines.length : from + length)
  const at = own.findLastIndex((line) => line.includes(`"${slug}"`))
  return at < 0 ? 0 : from + at + 1
}
