/** A trace as a drawing: time runs downwards, each lane or participant has a column, each step has a row. */
export interface Chart {
  /** Names of the columns. */
  heads: string[]
  /** Columns of the phases of the event loop, in their order: their heads show that the last one leads to the first. */
  phases: number[]
  rows: ChartRow[]
  /** Stretches of a column in which its participant is active, from row to row. */
  bars: { column: number; from: number; to: number }[]
}

export interface ChartRow {
  column: number
  /** The column that an arrow points to; a row without it has a block. */
  to?: number
  /** Index of the row that queued this step. */
  by?: number
  /** Text left of the row. */
  label: string
  /** True if a line divides the row from the one above. */
  isDivided: boolean
  /** Text in the block. */
  name: string
  /** Text right of the columns. */
  text: string
  /** The whole step in words, for screen readers. */
  description: string
  className: string
  /**
   * Data for the player: the line of code that queued the step (`asked`), the lines that run in it (`ran`), and the number
   * of lines that each program prints.
   */
  data: { lane: string; asked?: string; by?: number; ran?: string; lines: number; heard?: number }
}

/** In characters; the output above the chart has the lines in full. */
const LONGEST = 40

/** Printed lines in one line: the first, and the number of the others. */
export function shorten([first, ...others]: string[]): string {
  if (first === undefined) return ''
  const line = first.length > LONGEST ? `${first.slice(0, LONGEST - 1)}…` : first
  return others.length > 0 ? `${line} … +${others.length}` : line
}

/** The number of a line of code, without its file: "side.ts:3" wouldn't fit into a block. */
export function numberOf(line: string): string {
  return line.split(':').at(-1) ?? ''
}
