import { readFileSync } from 'node:fs'

import { load } from 'cheerio'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { buildAwkwardPages, type AwkwardSite, type JudgedPage } from './awkward-site.ts'
import { createLoneRenderer } from './render-alone.ts'

/** Why pages are refused that VitePress could show. */
const REASONS: readonly [message: RegExp, reason: string][] = [
  [/is a tag of HTML\.$/, 'a browser would run it, or the text would be gone'],
  [/^the attribute \S+ is not allowed on pages\.$/, 'a browser would run it'],
  [/is an expression of Vue\.$/, 'the text would be replaced, here by nothing'],
  [/is not allowed behind a fence\.$/, 'Vue would replace what the code contains'],
  [/^a page cannot include another file\.$/, 'it could be any file of the machine'],
  [/^this comment does not end\.$/, 'the rest of the page would be gone'],
  [/^behind a comment, this is not Markdown: /, 'it would be shown without its form'],
  [/is not closed\.$/, 'the end of a page closes blocks that were to end earlier'],
  [/closes nothing here\.$/, 'the colons would be text'],
  [/begins inside .*, whose end is taken for its own\.$/, 'the blocks would contain something else'],
  [/^a code group contains fenced code blocks only\.$/, 'the tabs would show something else'],
  [/is not a block, so the page would show it as text\.$/, 'the colons would be text'],
  [/cannot be part of a (?:heading|table)\.$/, 'the colons would be text'],
  [/^::: run /, 'there is no such example, or no such option'],
  [/^the link \S+ leads to no page\.$/, 'readers would meet an error'],
  [/^the image \S+ does not exist\.$/, 'readers would see no image'],
  [/^the title of a block cannot have /, 'nothing checks an address in a title'],
  [/^this is not valid YAML/, 'the page would have no title'],
  [/^title must be text\.$/, 'the page would have no title'],
  [/^(?:title|description) must be a single line\.$/, 'lists of pages have a line for each'],
  [/^the front matter contains "<\/script"/, 'the build would break'],
  [/is not a known key\.$/, 'VitePress would insert or run it'],
  [/^the page has no (?:title|description)\.$/, 'menus and search engines show it'],
  [/^".*" is not a date\.$/, 'feeds are in the order of days'],
  [/^this line contains a TODO\.$/, 'it is not finished'],
  [/^this line contains U\+[0-9A-F]+, which does not show\.$/, 'readers would not see it'],
  [/^another heading has the id /, 'a link would lead to one of them only'],
  [/byte order mark|line feed alone|NUL|last line does not end/, 'other programs read such files differently'],
]

/** Checks and builds pages of all kinds; what the checks accept has to show its text, what they refuse has to be a problem. */
export function testAwkwardPages(count: number): void {
  let built: AwkwardSite
  beforeAll(async () => void (built = await buildAwkwardPages(count)), 600_000)
  afterAll(() => built?.site.remove())

  const accepted = (): JudgedPage[] => built.pages.filter(({ problems }) => problems.length === 0)

  it('some pages are accepted, others are not', () => {
    const share = accepted().length / built.pages.length
    expect([share > 0.25, share < 0.95], `seed ${built.seed}: ${share}`).toEqual([true, true])
  })

  it('accepted pages show their texts, titles and descriptions as they are written', () => {
    const wrong = accepted().flatMap((page) => missingOn(page, built.html(page.name)))
    expect(wrong, `seed ${built.seed}`).toEqual([])
  })

  it('menus, neighbours, feeds, twins and lists show titles as they are written', () => {
    const pages = accepted()
    const $ = load(built.html('one'))
    const texts = (selector: string): string[] =>
      $(selector)
        .toArray()
        .map((each) => $(each).text())
    const titles = ['One', ...pages.map(({ title }) => title)]
    expect([...new Set(texts('.VPSidebar .items .text'))]).toEqual([...new Set(titles)])
    expect(texts('.VPSidebar h2.text')).toEqual(['1 A <b> & "c"'])
    expect(texts('.VPDocFooter .title')).toEqual(pages.slice(0, 1).map(({ title }) => title))
    const feed = load(readFileSync(built.site.path('.vitepress/dist/en/feed.xml'), 'utf8'), { xml: true })
    expect(
      feed('entry > title')
        .toArray()
        .map((each) => feed(each).text()),
    ).toEqual(titles.slice(0, 30))
    const list = readFileSync(built.site.path('.vitepress/dist/llms.txt'), 'utf8').trimEnd().split('\n')
    expect(list.filter((text) => text.includes('](https://example.org/en/a/p-'))).toEqual(
      pages.map(({ title, description, name }) => {
        const text = title.replaceAll(/[\\`*_~[\]<>&]/g, '\\$&')
        return `- [${text}](https://example.org/en/a/${name}.md): ${description}`
      }),
    )
  })

  it('what is refused is named with its file, line and the next step', () => {
    const vague = built.pages.flatMap(({ problems }) =>
      problems.filter(({ line = 0, message, next }) => line < 1 || message === '' || !/\S[.)…]$/.test(next)),
    )
    expect(vague, `seed ${built.seed}`).toEqual([])
  })

  it('what is refused could not be shown, or there is a reason', async () => {
    const renderAlone = await createLoneRenderer(built.site.path('docs'))
    const unfounded: unknown[] = []
    for (const { source, problems } of built.pages) {
      const unexplained = problems.filter(({ message }) => !REASONS.some(([pattern]) => pattern.test(message)))
      if (unexplained.length > 0 && (await renderAlone(source)).length === 0) unfounded.push([source, unexplained])
    }
    expect(unfounded, `seed ${built.seed}`).toEqual([])
  })
}

function missingOn({ source, title, description, shows }: JudgedPage, html: string): unknown[] {
  const $ = load(html)
  $('.header-anchor, button.copy').remove()
  const text = squeeze($('.vp-doc').text())
  const missing = shows.filter((each) => !text.includes(squeeze(each)))
  const head = [
    $('title').text(),
    $('meta[name=description]').attr('content'),
    $('meta[property="og:title"]').attr('content'),
  ]
  const wanted = [`${title} | Node.js, Proven`, description, title]
  const isHead = JSON.stringify(head) === JSON.stringify(wanted)
  return missing.length === 0 && isHead
    ? []
    : [{ source: source.slice(0, 600), missing, ...(isHead ? {} : { head, wanted }) }]
}

/** Lines are broken, and Chinese is set, in HTML. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s\u200B]+/g, '')
}
