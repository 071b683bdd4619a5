import { suggest } from '../util/suggest.ts'
import type { ChapterEntry } from '../content/contents-file.ts'

const RE_ID = /^([a-z0-9]+(?:-[a-z0-9]+)*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/
const RE_MARKUP = /[<>{}`\r\n]/

/** Validates the name of a new page. Returns the problem, if there is one. */
export function validateId(id: string, contents: ChapterEntry[]): string | undefined {
  const [, chapter, slug = ''] = RE_ID.exec(id) ?? []
  if (!chapter) return `"${id}" is no <chapter>/<slug> of a-z, 0-9 and "-", as in event-loop/my-topic.`
  const slugs = contents.map((entry) => entry.slug)
  const found = contents.find((entry) => entry.slug === chapter)
  if (!found)
    return `There is no chapter "${chapter}". ${suggest(chapter, slugs)} A new one begins in docs/contents.json.`
  return found.pages.includes(slug) ? `There is a page ${id} already.` : undefined
}

/** Validates a title. Returns the problem, if there is one. */
export function validateTitle(title: string): string | undefined {
  if (title.trim() === '') return 'A title is missing.'
  return RE_MARKUP.test(title)
    ? `"${title}" has one of < > { } \`, or a line break, in it: a title is plain words.`
    : undefined
}

/** Validates the page that the new one follows. Returns the problem, if there is one. */
export function validatePosition(after: string | undefined, id: string, contents: ChapterEntry[]): string | undefined {
  const [chapter] = id.split('/')
  const pages = contents.find((entry) => entry.slug === chapter)?.pages ?? []
  if (after === undefined || pages.includes(after)) return undefined
  return `There is no page "${after}" in ${chapter}. ${suggest(after, pages)}`
}
