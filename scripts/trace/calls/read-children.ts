import { addLines } from './call.ts'
import type { Call, CallKind } from './call.ts'
import type { CallEvent } from './events.ts'

const CHILD = 'child '

/** What goes to a child, and what comes from one. */
const TO_CHILD: Readonly<Record<string, CallKind>> = {
  spawn: 'spawn',
  send: 'message',
  connection: 'connection',
  signal: 'signal',
  disconnect: 'disconnect',
}
const FROM_CHILD: Readonly<Record<string, CallKind>> = {
  message: 'message',
  disconnected: 'disconnect',
  exit: 'exit',
  close: 'close',
}

/** What went on between a process and its children, as the process saw it. */
export function readChildren(events: CallEvent[]): Call[] {
  const calls: Call[] = []
  for (const { kind, place, who, detail, lines } of events) {
    const child = `${CHILD}${who}`
    const to = TO_CHILD[kind]
    const from = FROM_CHILD[kind]
    const at = place === '' ? {} : { at: place }
    if (to) calls.push({ kind: to, from: 'parent', to: child, detail, ...at, lines: 0, heard: 0 })
    else if (from) calls.push({ kind: from, from: child, to: 'parent', detail, ...at, lines: 0, heard: 0 })
    else if (lines > 0) addLines(calls, 'parent', { place, lines })
  }
  return sortQuiet(calls.filter((call, at) => !isEndOf(call, calls.slice(at + 1))))
}

/** A child that ends is disconnected, too: only of one that goes on this is told. */
function isEndOf({ kind, from }: Call, later: Call[]): boolean {
  const isOver = (call: Call): boolean => call.kind === 'exit' || call.kind === 'close'
  return kind === 'disconnect' && from !== 'parent' && later.filter((call) => call.from === from).every(isOver)
}

/** Children end when they like: where nothing is printed upon it, the order is by their numbers. */
function sortQuiet(calls: Call[]): Call[] {
  const isQuiet = ({ kind, lines }: Call): boolean => (kind === 'exit' || kind === 'close') && lines === 0
  const sorted: Call[] = []
  let quiet: Call[] = []
  for (const call of calls) {
    if (isQuiet(call)) quiet.push(call)
    else sorted.push(...quiet.toSorted(byNumber), call)
    if (!isQuiet(call)) quiet = []
  }
  return [...sorted, ...quiet.toSorted(byNumber)]
}

function byNumber(a: Call, b: Call): number {
  return Number(a.from.slice(CHILD.length)) - Number(b.from.slice(CHILD.length))
}
