import type { Call, CallKind } from '../../scripts/trace/calls/call.ts'
import { shorten } from './chart.ts'
import type { Chart, ChartRow } from './chart.ts'
import type { CallsWords } from '../messages/calls-chart.ts'

/** What the two programs of a session have printed; a program alone is the first of them. */
interface Printed {
  lines: string[]
  heard: string[]
}

const BEGINNINGS: readonly CallKind[] = ['spawn', 'request', 'enter']
/** The processes come first; then middleware in the order of its lines. */
const FIRST = ['client', 'parent', 'server']
const RE_LINE = /(\d+)$/

/** Draws calls: a column for each who takes part, and bars where one is alive or has something to do. */
export function drawCalls(calls: Call[], printed: Printed, words: CallsWords): Chart {
  const columns = columnsOf(calls)
  const done = { lines: 0, heard: 0 }
  const rows = calls.map((call, at): ChartRow => {
    const { kind, from, to, detail, at: place, lines, heard } = call
    const own = printed.lines.slice(done.lines, (done.lines += lines))
    const other = printed.heard.slice(done.heard, (done.heard += heard))
    const said = [words.kinds[kind], ...(detail === '' ? [] : [detail])].join(' ')
    return {
      column: columns.indexOf(from),
      ...(to !== from && { to: columns.indexOf(to) }),
      label: place ?? '',
      isDivided: at > 0 && kind === 'request',
      name: '',
      text: [shorten([said]), shorten([...own, ...other])].filter((part) => part !== '').join(' › '),
      description: words.describe(call, own, other),
      className: kind,
      data: { lane: words.name(to), ran: place, lines, ...(heard > 0 && { heard }) },
    }
  })
  return { heads: columns.map(words.name), rows, bars: columns.flatMap((who, at) => barsOf(calls, who, at)) }
}

function columnsOf(calls: Call[]): string[] {
  const rank = (who: string): number =>
    FIRST.includes(who) ? FIRST.indexOf(who) - FIRST.length : Number(RE_LINE.exec(who)?.[1] ?? 0)
  return [...new Set(calls.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => rank(a) - rank(b))
}

function barsOf(calls: Call[], who: string, column: number): Chart['bars'] {
  const bars: Chart['bars'] = []
  let from: number | undefined
  for (const [at, call] of calls.entries()) {
    if (call.to === who && BEGINNINGS.includes(call.kind)) from ??= at
    if (from !== undefined && isEnd(call, who)) {
      bars.push({ column, from, to: at })
      from = undefined
    }
  }
  return from === undefined ? bars : [...bars, { column, from, to: calls.length - 1 }]
}

/** A server is done when it answers, whoever of its middleware does so. */
function isEnd({ kind, from }: Call, who: string): boolean {
  if (kind === 'answer') return who === 'server'
  return from === who && (kind === 'exit' || kind === 'leave')
}
