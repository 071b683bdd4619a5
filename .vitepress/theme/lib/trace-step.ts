/** A step of a trace, read from its chart. */
export interface TraceStep {
  lane: string
  /** The line of code that queued the step: "6", or "side.ts:3" in another file. */
  asked: string | undefined
  /** The lines that run in the step. */
  ran: string[]
  /** Index of the step that queued this one. */
  by: number | undefined
  /** Number of lines that each program prints in the step. */
  lines: number[]
  /** The step in words. */
  text: string
}

/** State of a replay. */
export interface TraceState {
  /** The last replayed step. */
  current: TraceStep | undefined
  /** Number of lines that each program printed so far. */
  printed: number[]
  /** Queued steps by lane, as the lines that queued them. */
  waiting: { lane: string; asked: string[] }[]
}

/**
 * Computes the state of a replay.
 * @param at number of steps replayed so far
 */
export function stateAt(steps: TraceStep[], at: number): TraceState {
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

/** Joins equal names: "9 ×3". */
function countEqual(names: string[]): string[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name))
}

function sumOf(rows: number[][]): number[] {
  return rows.reduce((sums, row) => row.map((count, index) => count + (sums[index] ?? 0)), [])
}
