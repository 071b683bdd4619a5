import { addLines, type Call, type CallKind } from './call.ts'
import type { CallEvent } from './events.ts'

const CHILD = 'child '

/** The calls to and from a child, by event. */
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

/** Converts the events of a process to calls between it and its children. */
export function readChildren(events: CallEvent[]): Call[] {
  const calls: Call[] = []
  for (const { kind, place, subject, detail, lines } of events) {
    const child = `${CHILD}${subject}`
    const to = TO_CHILD[kind]
    const from = FROM_CHILD[kind]
    const at = place === '' ? {} : { at: place }
    if (to) calls.push({ kind: to, from: 'parent', to: child, detail, ...at, lines: 0, heard: 0 })
    else if (from) calls.push({ kind: from, from: child, to: 'parent', detail, ...at, lines: 0, heard: 0 })
    else if (lines > 0) addLines(calls, 'parent', { place, lines })
  }
  return sortSilentEnds(calls.filter((call, index) => !isPartOfEnd(call, calls.slice(index + 1))))
}

/** True if a child disconnected because it ended. Only the disconnect of a child that runs on is shown. */
function isPartOfEnd({ kind, from }: Call, later: Call[]): boolean {
  const isEnd = (call: Call): boolean => call.kind === 'exit' || call.kind === 'close'
  return kind === 'disconnect' && from !== 'parent' && later.filter((call) => call.from === from).every(isEnd)
}

/** Sorts consecutive ends of children by number if nothing was printed after them: their order depends on the machine. */
function sortSilentEnds(calls: Call[]): Call[] {
  const isSilentEnd = ({ kind, lines }: Call): boolean => (kind === 'exit' || kind === 'close') && lines === 0
  const sorted: Call[] = []
  let ends: Call[] = []
  for (const call of calls) {
    if (isSilentEnd(call)) ends.push(call)
    else sorted.push(...ends.toSorted(byNumber), call)
    if (!isSilentEnd(call)) ends = []
  }
  return [...sorted, ...ends.toSorted(byNumber)]
}

function byNumber(a: Call, b: Call): number {
  return Number(a.from.slice(CHILD.length)) - Number(b.from.slice(CHILD.length))
}
