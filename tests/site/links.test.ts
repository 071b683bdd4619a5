import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'

import { expect, inject, it } from 'vitest'

import { loadCorrections } from '../../.vitepress/markdown/corrections/load-corrections.ts'
import { messagesFor } from '../../.vitepress/messages/messages-for.ts'
import { anchorOf } from '../../scripts/content/run-directive.ts'
import { textOf } from '../helpers/page.ts'
import { ROOT } from '../helpers/project.ts'

const DIST = inject('dist')

const files = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
const pages = new Map(files.map((name) => [addressOf(name), readFileSync(path.join(DIST, name), 'utf8')]))
const ids = new Map([...pages].map(([address, html]) => [address, idsIn(html)]))

function addressOf(file: string): string {
  return `/${file.replace(/(?:index)?\.html$/, '')}`
}

function idsIn(html: string): string[] {
  return [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => textOf(id))
}

it('links point to existing pages and headings', () => {
  const broken = [...pages].flatMap(([from, html]) => {
    const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? ''
    const links = [...main.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = '']) => href)
    return links
      .filter((link) => link.startsWith('/') || link.startsWith('#') || link.startsWith('.'))
      .filter((link) => !link.includes('/examples/'))
      .filter((link) => {
        const { pathname, hash } = new URL(textOf(link), `https://book${from}`)
        const found = ids.get(decodeURI(pathname).replace(/\.html$/, ''))
        return !found || (hash !== '' && !found.includes(decodeURIComponent(hash.slice(1))))
      })
      .map((link) => `${from}: ${link}`)
  })
  expect(pages.size).toBeGreaterThan(88)
  expect(broken).toEqual([])
})

it('ids are unique on a page', () => {
  const twice = [...ids].map(([page, all]) => [page, all.filter((id, at) => all.indexOf(id) !== at)])
  expect(twice.filter(([, found]) => found?.length)).toEqual([])
})

it.each([
  ['zh', '/'],
  ['en', '/en/'],
] as const)(
  '%s: every claim has its section, its verdict, the truth, and links to the runs that prove it',
  (language, base) => {
    const html = pages.get(`${base}reference/corrections`) ?? ''
    const shown = [...html.matchAll(/<li id="claim-(\d+)" value="\1">([^]*?)<\/li>/g)].map(([, number, item = '']) => ({
      number: Number(number),
      verdict: /class="verdict (\w+)"/.exec(item)?.[1],
      texts: [...item.matchAll(/<p[^>]*>([^]*?)<\/p>/g)].map(([, text = '']) =>
        textOf(text.replace(/<span[^]*/, '')).trim(),
      ),
      proof: [...item.matchAll(/href="[^"#]+#([^"]+)"/g)].map(([, anchor]) => anchor),
    }))
    const claims = [...loadCorrections(ROOT).values()].flat()
    // Numbers have no gaps, so that a reader can tell that none is missing.
    expect(claims.map(({ number }) => number)).toEqual(claims.map((_, index) => index + 1))
    const plain = (text: string): string => text.replaceAll('`', '')
    expect(shown.map(({ number, verdict, proof }) => ({ number, verdict, proof }))).toEqual(
      claims.map(({ number, verdict, proof }) => ({ number, verdict, proof: proof.map(anchorOf) })),
    )
    const { sections, section: cite } = messagesFor(language).corrections
    expect(shown.map(({ texts }) => texts.slice(0, 3))).toEqual(
      claims.map(({ section, claim, truth }) => [
        cite(sections[section]),
        plain(claim[language]),
        plain(truth[language]),
      ]),
    )
  },
)

it('the permanent address of each run leads to its place, in the same language', () => {
  const lost = [...pages].flatMap(([from, html]) => {
    const [, base = '/', id] = /^\/(en\/)?run\/(.*)$/.exec(from) ?? []
    if (id === undefined) return []
    const target = new URL(/content="0; url=([^"]+)"/.exec(html)?.[1] ?? '', `https://book${from}`)
    const found = ids.get(target.pathname)?.includes(anchorOf(id)) && target.hash === `#${anchorOf(id)}`
    return found && target.pathname.startsWith(base === '/' ? '/' : '/en/') ? [] : [from]
  })
  const links = [...pages.values()].flatMap((html) => [...html.matchAll(/<a [^>]*class="permanent"/g)])
  expect([lost, links.length > 700]).toEqual([[], true])
})
