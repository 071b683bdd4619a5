import type { Chart } from './chart.ts'

/** Where things stand in a chart, in CSS pixels. */
export interface Layout {
  width: number
  height: number
  /** The middle of each column. */
  columns: number[]
  /** The middle of each row. */
  rows: number[]
  /** The column of each row's block. */
  owners: number[]
  /** Where the text beside the rows begins. */
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

export function layOut({ heads, rows }: Chart): Layout {
  let x = GUTTER
  const columns = heads.map((head) => {
    const width = Math.max(NARROWEST, widthOf(head, CHARACTER.head) + PADDING)
    x += width
    return Math.round(x - width / 2)
  })
  const textX = Math.round(x + GAP)
  return {
    width: Math.ceil(textX + Math.max(0, ...rows.map(({ text }) => widthOf(text, CHARACTER.text))) + 4),
    height: HEAD + rows.length * ROW + GAP / 2,
    columns,
    rows: rows.map((_, at) => HEAD + at * ROW + ROW / 2),
    owners: rows.map(({ column }) => column),
    textX,
  }
}

function widthOf(text: string, character: number): number {
  return (text.length + (text.match(RE_WIDE)?.length ?? 0)) * character
}
