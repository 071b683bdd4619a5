import { LANES } from '../../../scripts/shared/loop/lanes.ts'
import type { Lane } from '../../../scripts/shared/loop/lanes.ts'
import type { Step } from '../../../scripts/shared/loop/steps.ts'
import type { Chunk } from '../../../scripts/shared/run/transcript.ts'
import { plainLines } from '../run/output-view.ts'

/** A trace as a chart: a column for each lane, a row for each step. */
export interface TraceView {
  lanes: Lane[]
  rows: TraceRow[]
}

export interface TraceRow extends Step {
  /** Whether it is the first of its turn. */
  opensTurn: boolean
  /** What it has printed, as it is shown. */
  printed: string[]
}

/** Lanes that hold a step in one of the traces, in their order: charts that are compared have the same columns. */
export function lanesOf(traces: Step[][]): Lane[] {
  const used = new Set(traces.flat().map(({ lane }) => lane))
  return LANES.filter((lane) => used.has(lane))
}

/** @param output what the program has printed on both streams, which the steps have printed in this order */
export function viewTrace(steps: Step[], output: Chunk[], lanes: Lane[]): TraceView {
  const lines = plainLines(output)
  let printed = 0
  const rows = steps.map((step, at) => {
    const from = printed
    printed += step.lines
    const opensTurn = at === 0 || steps[at - 1]?.turn !== step.turn
    return { ...step, opensTurn, printed: lines.slice(from, printed) }
  })
  return { lanes, rows }
}
