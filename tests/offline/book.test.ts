import { beforeAll, describe, expect, inject, it } from 'vitest'

import { contents } from '../../scripts/content/contents.ts'
import { EXCLUDED, type Book, type BookPage } from '../../.vitepress/export/book/book.ts'
import { readBook } from '../../.vitepress/export/book/read-book.ts'
import { runsOn, outcomesOf } from '../helpers/book.ts'
import { textOf } from '../helpers/page.ts'

/** Text that the book adds to lines. */
const RE_SIGNS = /<span class="n">[^<]*<\/span>|<i> ≠<\/i>|<b>stderr<\/b>/g

function pagesOf(book: Book): BookPage[] {
  return book.chapters.flatMap(({ pages }) => pages)
}

function transcriptsOf({ body }: BookPage): string[] {
  return [...body.matchAll(/<pre class="transcript">([^]*?)<\/pre>/g)].map(([, code = '']) =>
    textOf(code.replaceAll(RE_SIGNS, '')).trimEnd(),
  )
}

describe.each(['zh', 'en'] as const)('%s: book', (language) => {
  let book: Book
  beforeAll(async () => void (book = await readBook(inject('dist'), language)))

  it('has the pages in the order of the contents, without those that need a browser', () => {
    const shown = book.chapters.map(({ number, title, pages }) => [
      `${number} ${title}`,
      ...pages.map((page) => `${page.number} ${page.id}`),
    ])
    const wanted = contents.map(({ slug, title, pages }, at) => [
      `${at + 1} ${title[language]}`,
      ...pages
        .filter((page) => !EXCLUDED.includes(`${slug}/${page.slug}`))
        .map((page, place) => `${at + 1}.${place + 1} ${slug}_${page.slug}`),
    ])
    expect(shown).toEqual(wanted)
    expect(pagesOf(book).filter(({ title }) => title === '')).toEqual([])
  })

  it('shows all outcomes of every run', () => {
    for (const page of pagesOf(book)) {
      const ids = runsOn(language, page.id.replace('_', '/')).map(({ id }) => id)
      const shares = /class="shares"/.test(page.body)
      const wanted = ids.flatMap((id) => outcomesOf(id)).filter((text) => !shares || !text.includes('\n'))
      const shown = transcriptsOf(page)
      expect([page.id, wanted.filter((text) => !shown.includes(text) && !textOf(page.body).includes(text))]).toEqual([
        page.id,
        [],
      ])
    }
  })

  it('numbers the lines of programs as in their files', () => {
    const page = pagesOf(book).find(({ id }) => id === 'event-loop_phases')
    const [, program = ''] = /<pre class="program">([^]*?)<\/pre>/.exec(page?.body ?? '') ?? []
    const numbers = [...program.matchAll(/<span class="n">([^<]*)<\/span>/g)].map(([, number]) => Number(number))
    expect(numbers).toEqual(Array.from({ length: 19 }, (_, at) => at + 7))
  })

  it('links only to existing ids and to other sites', () => {
    const all = pagesOf(book)
    const ids = new Set(all.flatMap(({ id, body }) => [id, ...idsIn(body)]))
    const links = all.flatMap(({ body }) => [...body.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href))
    expect(links.length).toBeGreaterThan(500)
    expect(links.filter((href) => (href.startsWith('#') ? !ids.has(href.slice(1)) : !/^https?:/.test(href)))).toEqual(
      [],
    )
    expect(ids.size).toBe(all.flatMap(({ id, body }) => [id, ...idsIn(body)]).length)
  })

  it('has no interactive elements, and no CSS variables', () => {
    const bodies = pagesOf(book).map(({ body }) => body)
    expect(
      bodies.filter((body) =>
        /<(?:button|input|script|select|form)\b|<[^>]* (?:data-|tabindex|style="[^"]*--)/.test(body),
      ),
    ).toEqual([])
    expect(bodies.filter((body) => body.includes('<svg')).length).toBeGreaterThan(10)
    const used = new Set(bodies.flatMap((body) => [...body.matchAll(/class="(c[\da-f]{6})"/g)].map(([, name]) => name)))
    expect([...used].filter((name = '') => !book.colours.has(name))).toEqual([])
    expect(used.size).toBeGreaterThan(4)
  })
})

function idsIn(body: string): string[] {
  return [...body.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id)
}
