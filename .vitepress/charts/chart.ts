/** A trace as it is drawn: time goes down, whoever takes part has a column, each step is a row. */
export interface Chart {
  /** Names of the columns. */
  heads: string[]
  rows: ChartRow[]
  /** Stretches of a column in which something goes on. */
  bars: { column: number; from: number; to: number }[]
}

export interface ChartRow {
  column: number
  /** The column that an arrow leads to; without one the row has a block. */
  to?: number
  /** The row that has led to this one. */
  by?: number
  /** What stands before the row. */
  label: string
  /** Whether a line divides it from the row above. */
  isDivided: boolean
  /** What stands in the block, and what beside it. */
  name: string
  text: string
  /** All of it in words, for those who do not see the chart. */
  description: string
  className: string
  /** For the player: the lines of code that have asked for it and that run in it, and how many lines each program prints. */
  data: { lane: string; asked?: string; by?: number; ran?: string; lines: number; heard?: number }
}

/** Longer lines are cut; they stand above in full. */
const LONGEST = 40

/** Printed lines, in the room of one. */
export function shorten([first, ...others]: string[]): string {
  if (first === undefined) return ''
  const line = first.length > LONGEST ? `${first.slice(0, LONGEST - 1)}…` : first
  return others.length > 0 ? `${line} … +${others.length}` : line
}

/** A line of the entry by its number; "side.ts:3" would not fit. */
export function numberOf(place: string): string {
  return place.split(':').at(-1) ?? ''
}
