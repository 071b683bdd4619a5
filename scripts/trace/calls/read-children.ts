import { addLines, createCall, type Call, type CallKind } from './call.ts'
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
  for (const event of events) {
    const child = `${CHILD}${event.subject}`
    const to = TO_CHILD[event.kind]
    const from = FROM_CHILD[event.kind]
    if (to) calls.push(createCall(to, 'parent', child, event))
    else if (from) calls.push(createCall(from, child, 'parent', event))
    else if (event.lines > 0) addLines(calls, 'parent', event)
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
