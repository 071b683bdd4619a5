import type { Chart } from './chart.ts'

/** Positions in a chart, in CSS pixels. */
export interface Layout {
  width: number
  height: number
  /** Centre of each column. */
  columns: number[]
  /** Centre of each row. */
  rows: number[]
  /** Index of the column of each row's block. */
  owners: number[]
  /** Left edge of the text of the rows. */
  textX: number
}

/** Height of a row. */
export const ROW = 26
/** Height of the names of the columns. */
export const HEAD = 30
const GUTTER = 44
/** Average width of a character in the fonts and sizes of trace.css; a Chinese character is twice as wide. */
const CHARACTER = { head: 6.3, text: 7.3 }
const PADDING = 9
const NARROWEST = 62
const GAP = 12
const RE_WIDE = /[\u2E80-\uFFEF]/gu

/** Computes the positions from the texts of a chart. */
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
    rows: rows.map((_, index) => HEAD + index * ROW + ROW / 2),
    owners: rows.map(({ column }) => column),
    textX,
  }
}

function widthOf(text: string, character: number): number {
  return (text.length + (text.match(RE_WIDE)?.length ?? 0)) * character
}
