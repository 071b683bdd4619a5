import type { TraceView } from './trace-view.ts'

/** Where things stand in the chart, in CSS pixels. */
export interface Layout {
  width: number
  height: number
  /** For each lane the middle of its column and its width. */
  columns: { x: number; width: number }[]
  /** For each row the middle of its block. */
  rows: { x: number; y: number }[]
  /** Where what is printed begins. */
  textX: number
}

export const ROW = 26
export const HEAD = 30
const GUTTER = 44
/** How wide a character is on average, in the fonts and sizes of trace.css; a Chinese one is twice as wide. */
const CHARACTER = { head: 5.8, text: 6.7 }
const PADDING = 9
const NARROWEST = 40
const GAP = 12
const RE_WIDE = /[\u2E80-\uFFEF]/gu

/**
 * @param heads the names of the lanes, as they are shown
 * @param texts what stands beside the rows
 */
export function layOut({ lanes, rows }: TraceView, heads: string[], texts: string[]): Layout {
  let x = GUTTER
  const columns = lanes.map((_, at) => {
    const width = Math.max(NARROWEST, widthOf(heads[at] ?? '', CHARACTER.head) + PADDING)
    x += width
    return { x: Math.round(x - width / 2), width: Math.round(width) }
  })
  const textX = Math.round(x + GAP)
  return {
    width: Math.ceil(textX + Math.max(0, ...texts.map((text) => widthOf(text, CHARACTER.text))) + 4),
    height: HEAD + rows.length * ROW + GAP / 2,
    columns,
    rows: rows.map(({ lane }, at) => ({ x: columns[lanes.indexOf(lane)]?.x ?? 0, y: HEAD + at * ROW + ROW / 2 })),
    textX,
  }
}

function widthOf(text: string, character: number): number {
  return (text.length + (text.match(RE_WIDE)?.length ?? 0)) * character
}
