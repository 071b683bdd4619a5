import type { Call, CallKind } from '../../scripts/trace/calls/call.ts'
import type { Messages } from '../messages/messages.ts'
import { shorten, type Chart, type ChartRow } from './chart.ts'

/** Lines printed by the program, or by the server of a session (`lines`) and by its client (`heard`). */
interface Printed {
  lines: string[]
  heard: string[]
}

const OPENING: readonly CallKind[] = ['spawn', 'request', 'enter']
/** Columns of processes, from the left; the columns of middleware follow in the order of their lines. */
const PROCESSES = ['client', 'parent', 'server']
const RE_LINE = /(\d+)$/
const RE_NUMBERED = /^(child|use) (.+)$/

/** Draws calls: each participant has a column, with a bar while it is alive or handles a request. */
export function drawCalls(calls: Call[], printed: Printed, messages: Messages['charts']): Chart {
  const columns = columnsOf(calls)
  const done = { lines: 0, heard: 0 }
  const rows = calls.map((call, index): ChartRow => {
    const { kind, from, to, at: line, lines, heard } = call
    const own = printed.lines.slice(done.lines, (done.lines += lines))
    const other = printed.heard.slice(done.heard, (done.heard += heard))
    const text = [shorten([textOf(call, messages)]), shorten([...own, ...other])]
    return {
      column: columns.indexOf(from),
      ...(to !== from && { to: columns.indexOf(to) }),
      label: line === undefined ? '' : messages.calls.line(line),
      isDivided: index > 0 && kind === 'request',
      name: '',
      text: text.filter((part) => part !== '').join(' › '),
      description: describe(call, { lines: own, heard: other }, messages),
      className: kind,
      data: { lane: nameOf(to, messages), ran: line, lines, ...(heard > 0 && { heard }) },
    }
  })
  const bars = columns.flatMap((participant, column) => barsOf(calls, participant, column))
  return { heads: columns.map((participant) => nameOf(participant, messages)), phases: [], rows, bars }
}

function columnsOf(calls: Call[]): string[] {
  const rank = (participant: string): number =>
    PROCESSES.includes(participant)
      ? PROCESSES.indexOf(participant) - PROCESSES.length
      : Number(RE_LINE.exec(participant)?.[1] ?? 0)
  return [...new Set(calls.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => rank(a) - rank(b))
}

function textOf({ kind, detail }: Call, { calls: { kinds } }: Messages['charts']): string {
  return [kinds[kind], ...(detail === '' ? [] : [detail])].join(' ')
}

function nameOf(participant: string, { calls: { participants } }: Messages['charts']): string {
  const [, kind, number = ''] = RE_NUMBERED.exec(participant) ?? []
  if (kind === 'child' || kind === 'use') return participants[kind](number)
  if (participant === 'parent' || participant === 'server' || participant === 'client') return participants[participant]
  return participant
}

function describe(call: Call, { lines, heard }: Printed, messages: Messages['charts']): string {
  const { from, to, at: line } = call
  const participants = from === to ? [from] : [from, to]
  const names = participants.map((participant) => nameOf(participant, messages)).join(' → ')
  return [
    messages.calls.step(names, textOf(call, messages)),
    ...(line === undefined ? [] : [messages.calls.line(line)]),
    ...(lines.length > 0 ? [messages.prints(lines.join(' ⏎ '))] : []),
    ...(heard.length > 0 ? [messages.calls.clientPrints(heard.join(' ⏎ '))] : []),
  ].join(messages.separator)
}

function barsOf(calls: Call[], participant: string, column: number): Chart['bars'] {
  const bars: Chart['bars'] = []
  let from: number | undefined
  for (const [index, call] of calls.entries()) {
    if (call.to === participant && OPENING.includes(call.kind)) from ??= index
    if (from !== undefined && isEnd(call, participant)) {
      bars.push({ column, from, to: index })
      from = undefined
    }
  }
  return from === undefined ? bars : [...bars, { column, from, to: calls.length - 1 }]
}

/** An answer ends the request for the server, whichever middleware sends it. */
function isEnd({ kind, from }: Call, participant: string): boolean {
  if (kind === 'answer') return participant === 'server'
  return from === participant && (kind === 'exit' || kind === 'leave')
}
