import type { Token } from 'markdown-it'

/** Something on a page with its 1-based line in the page's file. */
type OnLine<Thing> = Thing & { line: number }

/** The parts of a page that are checked. */
export interface Parts {
  /** Ids that a link can target. */
  anchors: Set<string>
  headings: OnLine<{ text: string; level: number }>[]
  links: OnLine<{ href: string }>[]
  images: OnLine<{ src: string; alt: string }>[]
  /** Fenced code blocks of the page itself. */
  fences: OnLine<{ info: string }>[]
}

type LineOf = (block: Token, text?: string) => number

const RE_ID = / id="([^"]+)"/g

/**
 * Collects the parts of a page from its tokens.
 * @param source the page's file
 * @param content the source without front matter, from which the tokens were parsed
 */
export function collectParts(tokens: Token[], source: string, content: string): Parts {
  const lines = source.split('\n')
  const before = lines.length - content.split('\n').length
  const lineOf: LineOf = ({ map }, text) => {
    const [from, to] = [(map?.[0] ?? 0) + before, (map?.[1] ?? 0) + before]
    const found = text === undefined ? -1 : lines.slice(from, to).findIndex((line) => line.includes(text))
    return from + Math.max(found, 0) + 1
  }
  const written = placeCells(tokens).filter(({ map }) => map !== null)
  return {
    anchors: new Set(tokens.flatMap(anchorsOf)),
    headings: headingsIn(tokens, lineOf),
    links: written.flatMap((block) => linksIn(block, lineOf)),
    images: written.flatMap((block) => imagesIn(block, lineOf)),
    fences: written
      .filter(({ type }) => type === 'fence')
      .map((fence) => ({ info: fence.info.trim(), line: lineOf(fence) })),
  }
}

/** Gives the cells of a table the line of their row: markdown-it gives them none. Generated tables have no lines. */
function placeCells(tokens: Token[]): Token[] {
  let row: Token['map'] = null
  for (const token of tokens) {
    if (token.type === 'tr_open') row = token.map
    if (token.type === 'tr_close') row = null
    if (token.type === 'inline') token.map ??= row
  }
  return tokens
}

function anchorsOf(token: Token): string[] {
  if (token.type === 'inline') return token.children?.flatMap(anchorsOf) ?? []
  if (token.type === 'html_block' || token.type === 'html_inline')
    return [...token.content.matchAll(RE_ID)].map(([, id = '']) => id)
  const id = token.type === 'heading_open' ? token.attrGet('id') : null
  return id === null ? [] : [id]
}

function headingsIn(tokens: Token[], lineOf: LineOf): Parts['headings'] {
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open') return []
    const texts = tokens[at + 1]?.children?.filter(({ type }) => type === 'text' || type === 'code_inline') ?? []
    const text = texts.map((each) => each.content).join('')
    return [{ text: text.trim(), level: Number(token.tag.slice(1)), line: lineOf(token) }]
  })
}

function linksIn(block: Token, lineOf: LineOf): Parts['links'] {
  const links = block.children?.filter(({ type }) => type === 'link_open') ?? []
  return links
    .map((link) => link.attrGet('href') ?? '')
    .map((href) => ({ href, line: lineOf(block, `](${decodeAddress(href)}`) }))
}

function imagesIn(block: Token, lineOf: LineOf): Parts['images'] {
  const images = block.children?.filter(({ type }) => type === 'image') ?? []
  return images
    .map((image) => ({ src: image.attrGet('src') ?? '', alt: image.content }))
    .map((image) => ({ ...image, line: lineOf(block, image.src) }))
}

/** Decodes an address; leaves it unchanged if it is not valid UTF-8. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch (error) {
    if (error instanceof URIError) return address
    throw error
  }
}
