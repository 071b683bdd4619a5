import { isDay } from '../../util/day.ts'
import type { Problem } from '../../util/problem.ts'
import type { Book } from './load-book.ts'
import type { CheckedPage } from './read-page.ts'

const RE_TODO = /\bTODO\b/

/** Checks that each page has a title and a description, and no TODO. */
export function checkFrontMatter({ pages }: Book): Problem[] {
  return pages.flatMap((page) => [...checkTitle(page), ...checkDescription(page), ...findUnwritten(page)])
}

function checkTitle(page: CheckedPage): Problem[] {
  const { file, frontMatter, headings, id } = page
  const { title, added } = frontMatter
  const [first] = headings
  if (added !== undefined && !isDay(added)) {
    const message = `"${added}" is not a date.`
    return [{ file, line: lineOf(page, 'added'), message, next: 'Write it like 2026-12-31.' }]
  }
  if (id === 'index') return []
  if (!title) {
    const next = 'Add title: … to its front matter; the sidebar shows it.'
    return [{ file, line: 1, message: 'the page has no title.', next }]
  }
  if (first?.level === 1) return []
  const line = first?.line ?? lineOf(page, 'title')
  return [{ file, line, message: 'the page does not start with its heading.', next: `Start it with # ${title}` }]
}

function checkDescription(page: CheckedPage): Problem[] {
  if (page.frontMatter.description) return []
  const next =
    'Add description: … to its front matter, one sentence: search engines, feeds and pictures for links show it.'
  return [{ file: page.file, line: 1, message: 'the page has no description.', next }]
}

function findUnwritten({ file, source }: CheckedPage): Problem[] {
  return source.split('\n').flatMap((text, at) => {
    const next = 'Write it, or keep it on a branch.'
    return RE_TODO.test(text) ? [{ file, line: at + 1, message: 'this line contains a TODO.', next }] : []
  })
}

function lineOf({ source }: CheckedPage, key: string): number {
  return source.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1
}
