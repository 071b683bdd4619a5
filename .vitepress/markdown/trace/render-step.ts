import { ROW } from './lay-out.ts'
import type { Layout } from './lay-out.ts'
import type { TraceRow } from './trace-view.ts'
import type { TraceWords } from './trace-words.ts'

const WIDTH = 34
const HEIGHT = 18

interface StepOptions {
  /** What stands beside the block. */
  text: string
  words: TraceWords
  escape: (text: string) => string
}

/** A step of the chart: what has asked for it, its block with the line that runs, and what it prints. */
export function renderStep(
  row: TraceRow,
  { width, rows, textX }: Layout,
  at: number,
  { text, words, escape }: StepOptions,
): string {
  const { x = 0, y = 0 } = rows[at] ?? {}
  const { lane, asked, by, places } = row
  const description = escape(words.describe(row))
  const asker = by === undefined ? undefined : rows[by]
  return [
    `<g class="step ${lane}" role="listitem" aria-label="${description}"${renderData(row, escape)}>`,
    `<title>${description}</title>`,
    `<rect class="row" x="0" y="${y - ROW / 2}" width="${width}" height="${ROW}"/>`,
    asker ? `<path class="asker" d="${curve(asker, { x, y })}"/>` : '',
    `<rect class="block" x="${x - WIDTH / 2}" y="${y - HEIGHT / 2}" width="${WIDTH}" height="${HEIGHT}" rx="4"/>`,
    `<text class="place" x="${x}" y="${y}">${escape(numberOf(places[0] ?? asked ?? ''))}</text>`,
    text === '' ? '' : `<text class="printed" x="${textX}" y="${y}">${escape(text)}</text>`,
    '</g>',
  ].join('')
}

function renderData({ lane, asked, by, places, lines }: TraceRow, escape: (text: string) => string): string {
  const data = { lane, asked, by, ran: places.join(' ') || undefined, lines }
  return Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` data-${name}="${escape(String(value))}"`)
    .join('')
}

/** "side.ts:3" would not fit. */
function numberOf(place: string): string {
  return place.split(':').at(-1) ?? ''
}

/** From the lower edge of one block to the upper edge of another. */
function curve(from: { x: number; y: number }, to: { x: number; y: number }): string {
  const top = from.y + HEIGHT / 2
  const bottom = to.y - HEIGHT / 2
  if (from.x === to.x) return `M${from.x} ${top}V${bottom}`
  const bend = Math.min((bottom - top) / 2 + 6, 40)
  return `M${from.x} ${top}C${from.x} ${top + bend} ${to.x} ${bottom - bend} ${to.x} ${bottom}`
}
