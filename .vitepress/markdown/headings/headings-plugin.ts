import { existsSync } from 'node:fs'
import path from 'node:path'

import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'

import type { PageReader } from '../../../scripts/content/page-reader.ts'
import { readText } from '../../../scripts/util/read-text.ts'
import { html } from '../../../scripts/util/html.ts'
import type { PageEnv } from '../directive/locate.ts'

interface HeadingsOptions {
  /** The project's root, absolute. */
  root: string
  reader: PageReader
}

/** The English page itself reports what is wrong in it. */
const RE_FRONT_MATTER = /^---\n[^]*?\n---.*\n/
const CHINESE = path.join('docs', 'zh')
const ENGLISH = path.join('docs', 'en')

/**
 * Gives a heading of a Chinese page the id of the heading at the same place of the English page, so that a link leads to the
 * same place in both languages. The id that it would have of its own leads there, too.
 */
export function headingsPlugin(md: MarkdownIt, { root, reader }: HeadingsOptions): void {
  // VitePress has added the ids and the links to them by now.
  md.core.ruler.push('shared_heading_ids', (state) => {
    const { keepDirectives, realPath, path: fallback = '', includes }: PageEnv = state.env
    const file = path.relative(root, realPath ?? fallback)
    if (keepDirectives || !file.startsWith(CHINESE + path.sep)) return
    const english = path.join(root, ENGLISH, path.relative(CHINESE, file))
    if (!existsSync(english)) return
    includes?.push(english)
    const own = headingsIn(state.tokens)
    const others = headingsIn(reader.parse(readText(english).replace(RE_FRONT_MATTER, '')).tokens)
    // `npm run check` reports pages whose headings differ.
    if (!areAlike(own, others)) return
    const ids = new Set(others.map(idOf))
    for (const [index, heading] of own.entries()) share(heading, idOf(others[index]), ids, state)
  })
}

function headingsIn(tokens: Token[]): Token[] {
  return tokens.filter(({ type }) => type === 'heading_open')
}

function areAlike(own: Token[], others: Token[]): boolean {
  return own.length === others.length && own.every(({ tag }, index) => tag === others[index]?.tag)
}

function idOf(heading?: Token): string {
  return heading?.attrGet('id') ?? ''
}

/** @param taken the ids of all headings of the English page */
function share(heading: Token, id: string, taken: Set<string>, { tokens, Token }: StateCore): void {
  const former = idOf(heading)
  if (former === id) return
  heading.attrSet('id', id)
  const children = tokens[tokens.indexOf(heading) + 1]?.children
  children?.findLast(({ type }) => type === 'link_open')?.attrSet('href', `#${id}`)
  if (taken.has(former)) return
  const content = html`<span id="${former}" class="former-id"></span>`.toString()
  children?.unshift(Object.assign(new Token('html_inline', '', 0), { content }))
}
