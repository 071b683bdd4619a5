import type { Token } from 'markdown-it'

import { infoOf, openedContainer } from '../../scripts/content/directives.ts'
import type { ParsedPage } from '../../scripts/content/page-reader.ts'

/** Returns the Markdown that replaces a block, given its name, the text after the name, and its body. */
export type Replace = (name: string, info: string, body: string) => string

/** A `:::` block by its lines, or a Vue component: it opens on `from` and ends before `to`; its body ends before `bodyEnd`. */
interface Block {
  /** Undefined for a component, which is left out. */
  name?: string
  info: string
  from: number
  bodyEnd: number
  to: number
}

const RE_CLOSING = /^[>\s]*:{3,}\s*$/
const RE_OPENING = /^(.*?):{3,}/
const RE_COMPONENT = /^<[A-Z]\w* \/>$/

/** Renders the Markdown twin of a page: the same text with the content of its directives, and without Vue components. */
export function toTwin({ content, tokens }: ParsedPage, replace: Replace): string {
  const lines = content.split('\n')
  const text = replaceBlocks(lines, [0, lines.length], blocksIn(tokens, lines), replace)
  return text.replace(/^\n+/, '')
}

/** Renders a note with a title as a quotation. */
export function toQuote(title: string, body: string): string {
  const head = title === '' ? [] : [`**${title}**`, '']
  return [...head, ...body.split('\n')].map((line) => `> ${line}`.trimEnd()).join('\n')
}

function blocksIn(tokens: Token[], lines: string[]): Block[] {
  return tokens.flatMap((token) => {
    const name = openedContainer(token)
    if (!token.map) return []
    const [from, end] = token.map
    if (token.type === 'html_block' && RE_COMPONENT.test(token.content.trim()))
      return [
        {
          info: '',
          from,
          bodyEnd: end,
          to:
            end +
            Math.max(
              0,
              lines.slice(end).findIndex((line) => line.trim() !== ''),
            ),
        },
      ]
    if (name === undefined) return []
    // The end of a list or of the page also closes a block.
    const to = RE_CLOSING.test(lines[end] ?? '') ? end + 1 : end
    return [{ name, info: infoOf(token).slice(name.length).trim(), from, bodyEnd: end, to }]
  })
}

function replaceBlocks(lines: string[], [start, end]: [number, number], blocks: Block[], replace: Replace): string {
  const parts: string[] = []
  let next = start
  for (const block of blocks.filter(({ from, to }) => from >= start && to <= end)) {
    if (block.from < next) continue
    parts.push(...lines.slice(next, block.from), ...replaceBlock(lines, block, blocks, replace))
    next = block.to
  }
  return [...parts, ...lines.slice(next, end)].join('\n')
}

/** A block in a list or a quotation keeps its prefix, such as `> `, on each line. */
function replaceBlock(lines: string[], block: Block, blocks: Block[], replace: Replace): string[] {
  const { name, info, from, bodyEnd } = block
  if (name === undefined) return []
  const [, prefix = ''] = RE_OPENING.exec(lines[from] ?? '') ?? []
  const inner = blocks.filter((other) => other.from > from)
  const body = replaceBlocks(lines, [from + 1, bodyEnd], inner, replace)
  const own = body.split('\n').map((line) => line.slice(Math.min(prefix.length, line.length)))
  const rest = prefix.replaceAll(/[^>\s]/g, ' ')
  const replaced = replace(name, info, own.join('\n').trim()).split('\n')
  return replaced.map((line, index) => (line === '' ? rest.trimEnd() : (index === 0 ? prefix : rest) + line))
}
