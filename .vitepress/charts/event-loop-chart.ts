import { LANES, type Lane } from '../../scripts/trace/event-loop/lanes.ts'
import type { Step } from '../../scripts/trace/event-loop/steps.ts'
import type { Messages } from '../messages/messages.ts'
import { PHASES } from '../drawing/parts.ts'
import { numberOf, shorten, type Chart, type ChartRow } from './chart.ts'

/** Lanes that hold callbacks of several kinds: the chart names the kind. */
const MIXED_LANES: readonly Lane[] = ['main', 'pending', 'poll', 'close']

/** Lanes with a step in any of the traces, in the order of the event loop: charts to compare get the same columns. */
export function lanesOf(traces: Step[][]): Lane[] {
  const used = new Set(traces.flat().map(({ lane }) => lane))
  return LANES.filter((lane) => used.has(lane))
}

/**
 * Draws callbacks: each lane has a column.
 * @param lines everything that the program printed, in the order of the steps
 */
export function drawLoop(steps: Step[], lines: string[], lanes: Lane[], messages: Messages['charts']): Chart {
  const { eventLoop } = messages
  let printed = 0
  const rows = steps.map((step, index): ChartRow => {
    const { lane, iteration, queuedAt, queuedBy: by, places } = step
    const own = lines.slice(printed, (printed += step.lines))
    const opensIteration = steps[index - 1]?.iteration !== iteration
    const kind = kindOf(step)
    const line = places[0] ?? queuedAt
    return {
      column: lanes.indexOf(lane),
      ...(by !== undefined && { by }),
      label: opensIteration ? eventLoop.iteration(iteration) : '',
      isDivided: opensIteration,
      name: line === undefined ? '' : eventLoop.line(numberOf(line)),
      text: kind === undefined ? shorten(own) : `[${kind}] ${shorten(own)}`.trim(),
      description: describe(step, own, messages),
      className: lane,
      data: { lane: eventLoop.lanes[lane], asked: queuedAt, by, ran: places.join(' ') || undefined, lines: step.lines },
    }
  })
  const phases = PHASES.map((phase) => lanes.indexOf(phase)).filter((column) => column >= 0)
  return { heads: lanes.map((lane) => eventLoop.lanes[lane]), phases, rows, bars: [] }
}

function kindOf({ lane, kind }: Step): string | undefined {
  return kind !== lane && MIXED_LANES.includes(lane) ? kind : undefined
}

function describe(step: Step, printed: string[], { separator, prints, eventLoop }: Messages['charts']): string {
  const { lane, iteration, queuedAt, places } = step
  return [
    eventLoop.step(eventLoop.lanes[lane], kindOf(step), eventLoop.iteration(iteration)),
    ...(queuedAt === undefined ? [] : [eventLoop.queuedAt(queuedAt)]),
    places.length > 0 ? eventLoop.runs(places) : eventLoop.runsNoLine,
    ...(printed.length > 0 ? [prints(printed.join(' ⏎ '))] : []),
  ].join(separator)
}
