import { html, type Html } from '../../../scripts/util/html.ts'
import { breakLines } from './break-lines.ts'

/** The content of the picture that other sites show for a link. */
export interface Card {
  /** Site and chapter. */
  place: string
  title: string
  description: string
}

/** The size that other sites expect, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 }

const EDGE = 88

/** The book's mark, 32 units wide. */
const MARK = html`<path d="M16 1.5 29 9v14l-13 7.500L3 23V9z" fill="#2f9d68"/><path d="m9.500 16.500 4.500 4.500 8.500-9" fill="none" stroke="#fff" stroke-width="3.200" stroke-linecap="round" stroke-linejoin="round"/>`

/** Draws a card as SVG. */
export function renderCard({ place, title, description }: Card, family: string): Html {
  const { width, height } = CARD_SIZE
  const titles = linesOf(title, { size: 76, most: 2 })
  const descriptions = linesOf(description, { size: 34, most: 4 })
  const top = 300
  const below = top + (titles.length - 1) * 92 + 84
  const parts = [
    html`<rect width="${width}" height="${height}" fill="#17181c"/>`,
    html`<rect width="14" height="${height}" fill="#2f9d68"/>`,
    html`<g transform="translate(${EDGE} 80) scale(1.75)">${MARK}</g>`,
    text(place, { x: EDGE + 76, y: 121, size: 32, fill: '#8fd7b3', weight: 700 }),
    ...titles.map((line, at) => text(line, { x: EDGE, y: top + at * 92, size: 76, fill: '#fff', weight: 700 })),
    ...descriptions.map((line, at) =>
      text(line, { x: EDGE, y: below + at * 50, size: 34, fill: '#b8bcc4', weight: 400 }),
    ),
  ]
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${family}">${parts}</svg>`
}

function linesOf(words: string, { size, most }: { size: number; most: number }): string[] {
  return breakLines(words, (CARD_SIZE.width - 2 * EDGE) / size, most)
}

interface TextStyle {
  x: number
  y: number
  size: number
  fill: string
  weight: number
}

function text(content: string, { x, y, size, fill, weight }: TextStyle): Html {
  return html`<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${content}</text>`
}
