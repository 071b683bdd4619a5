/** A step of a trace, as its chart says it. */
export interface TraceStep {
  lane: string
  /** The line that has asked for it, and those that run in it: "6", or "side.ts:3". */
  asked: string | undefined
  ran: string[]
  /** The step that has asked for it, counted from 0. */
  by: number | undefined
  /** How many lines each program prints. */
  lines: number[]
  /** All of it in words. */
  text: string
}

/** What there is to see after some steps. */
export interface Moment {
  /** The last of them. */
  current: TraceStep | undefined
  /** How many lines each program has printed. */
  printed: number[]
  /** What has been asked for and has not run yet, by lanes: for each the lines that have asked. */
  waiting: { lane: string; asked: string[] }[]
}

/** @param at how many steps have been done */
export function momentAt(steps: TraceStep[], at: number): Moment {
  const waiting = new Map<string, string[]>()
  for (const { lane, asked, by } of steps.slice(at)) {
    if (asked !== undefined && by !== undefined && by < at) waiting.set(lane, [...(waiting.get(lane) ?? []), asked])
  }
  return {
    current: steps[at - 1],
    printed: sumOf(steps.slice(0, at).map(({ lines }) => lines)),
    waiting: [...waiting].map(([lane, asked]) => ({ lane, asked: countEqual(asked) })),
  }
}

/** "9 ×3" where one line has asked three times. */
function countEqual(names: string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name))
}

function sumOf(rows: number[][]): number[] {
  return rows.reduce((sums, row) => row.map((count, at) => count + (sums[at] ?? 0)), [])
}
