import type MarkdownIt from 'markdown-it'
import type { StateCore, Token } from 'markdown-it'

import { PageError } from '../../../scripts/content/directives.ts'
import { html } from '../../../scripts/util/html.ts'
import { HEIGHT, PART, PARTS, WIDTH, type PartName } from '../../drawing/parts.ts'
import { renderFrame } from '../../drawing/render-drawing.ts'
import { directivePlugin, type DirectiveContext } from '../directive/directive-plugin.ts'
import { createTokens, type Tokens } from '../directive/tokens.ts'

const NAMES = Object.keys(PARTS) as PartName[]

/**
 * Expands `::: drawing [part …]` … `:::` to the drawing of Node.js with a caption. The named parts stand out, and each
 * part is a link to its page.
 */
export function drawingPlugin(md: MarkdownIt, { root }: { root: string }): void {
  directivePlugin(md, { name: 'drawing', root, expand: renderFigure })
}

function renderFigure(context: DirectiveContext, state: StateCore): Token[] {
  const { info, caption, messages } = context
  const tokens = createTokens(state)
  const { title } = messages.drawing
  const size = html`viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`
  const lit = partsOf(info)
  return [
    tokens.html(html`<figure class="drawing">`),
    tokens.html(html`<svg ${size} role="group" aria-label="${title}" v-pre>${renderFrame(messages.drawing)}`),
    ...NAMES.flatMap((name) => renderPart(name, lit, context, tokens)),
    tokens.html(html`</svg>`),
    tokens.html(html`<figcaption>`),
    ...caption,
    tokens.html(html`</figcaption></figure>`),
  ]
}

/**
 * A part is a link of HTML inside the drawing, so that the router and the check of links treat it like every other.
 * @param lit the parts that stand out while the others step back; without any, all look alike
 */
function renderPart(name: PartName, lit: PartName[], { messages, base }: DirectiveContext, tokens: Tokens): Token[] {
  const { x, y, width, page } = PARTS[name]
  const emphasis = lit.length === 0 ? '' : lit.includes(name) ? ' is-lit' : ' is-dim'
  const link = { text: messages.drawing.parts[name], href: base + page, className: `part ${name}${emphasis}` }
  return [
    tokens.html(html`<foreignObject x="${x}" y="${y}" width="${width}" height="${PART}">`),
    tokens.inline([link]),
    tokens.html(html`</foreignObject>`),
  ]
}

/** @throws PageError for a name that is no part */
function partsOf(info: string): PartName[] {
  const [, ...words] = info.trim().split(/\s+/)
  const names = NAMES.filter((name) => words.includes(name))
  if (names.length < words.length) throw new PageError(`Write ::: drawing with any of the parts: ${NAMES.join(', ')}.`)
  return names
}
