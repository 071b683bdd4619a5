import { LANES } from '../../scripts/trace/event-loop/lanes.ts'
import type { Lane } from '../../scripts/trace/event-loop/lanes.ts'
import type { Step } from '../../scripts/trace/event-loop/steps.ts'
import { numberOf, shorten } from './chart.ts'
import type { Chart, ChartRow } from './chart.ts'
import { isTold } from '../messages/event-loop-chart.ts'
import type { LoopWords } from '../messages/event-loop-chart.ts'

/** Lanes that hold a step in one of the traces, in their order: charts that are compared have the same columns. */
export function lanesOf(traces: Step[][]): Lane[] {
  const used = new Set(traces.flat().map(({ lane }) => lane))
  return LANES.filter((lane) => used.has(lane))
}

/**
 * Draws callbacks: a column for each lane.
 * @param lines what the program has printed; the steps have printed it in this order
 */
export function drawLoop(steps: Step[], lines: string[], lanes: Lane[], words: LoopWords): Chart {
  let printed = 0
  const rows = steps.map((step, at): ChartRow => {
    const { lane, iteration: turn, kind, queuedAt: asked, queuedBy: by, places } = step
    const own = lines.slice(printed, (printed += step.lines))
    const opensTurn = at === 0 || steps[at - 1]?.iteration !== turn
    return {
      column: lanes.indexOf(lane),
      ...(by !== undefined && { by }),
      label: opensTurn ? words.turn(turn) : '',
      isDivided: opensTurn,
      name: numberOf(places[0] ?? asked ?? ''),
      text: isTold(lane, kind) ? `[${kind}] ${shorten(own)}`.trim() : shorten(own),
      description: words.describe(step, own),
      className: lane,
      data: { lane: words.lanes[lane], asked, by, ran: places.join(' ') || undefined, lines: step.lines },
    }
  })
  return { heads: lanes.map((lane) => words.lanes[lane]), rows, bars: [] }
}
