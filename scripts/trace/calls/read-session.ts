import { addLines } from './call.ts'
import type { Call } from './call.ts'
import type { CallEvent } from './events.ts'

/**
 * What went on between a server, its middleware and a client that asks one thing after the other. What the client prints
 * belongs to the answer of which it has heard, or to its start; so the order is that of cause and effect, not of two clocks.
 */
export function readSession(server: CallEvent[], client: CallEvent[]): Call[] {
  const calls: Call[] = []
  const active: string[] = []
  for (const event of server) {
    const call = toCall(event, active) ?? toResumed(event, calls.at(-1))
    if (call) calls.push(call)
    if (event.lines > 0) addLines(calls, 'server', event)
  }
  return addHeard(calls, client)
}

/** @param active the middleware that has begun and not ended, the innermost last */
function toCall({ kind, place, who, detail }: CallEvent, active: string[]): Call | undefined {
  const top = active.at(-1) ?? 'server'
  const layer = `use ${who}`
  const rest = { detail, ...(place !== '' && { at: place }), lines: 0, heard: 0 }
  if (kind === 'request') return { kind, from: 'client', to: 'server', ...rest }
  if (kind === 'answer') return { kind, from: top, to: 'client', ...rest }
  if (kind === 'enter') {
    active.push(layer)
    return { kind, from: top, to: layer, ...rest, at: who }
  }
  if (kind !== 'leave') return undefined
  // One that was not waited for ends after those around it.
  const at = active.lastIndexOf(layer)
  active.splice(at, 1)
  return { kind, from: layer, to: active[at - 1] ?? 'server', detail, lines: 0, heard: 0 }
}

/** What has waited goes on; of that only the printing is seen. */
function toResumed({ who, lines }: CallEvent, last: Call | undefined): Call | undefined {
  const own = who === '' ? 'server' : `use ${who}`
  const running = last?.kind === 'answer' ? last.from : last?.to
  if (lines === 0 || !last || running === own) return undefined
  return { kind: 'resume', from: own, to: own, detail: '', lines: 0, heard: 0 }
}

function addHeard(calls: Call[], client: CallEvent[]): Call[] {
  const start: Call = { kind: 'start', from: 'client', to: 'client', detail: '', lines: 0, heard: 0 }
  const answers = calls.filter(({ kind }) => kind === 'answer')
  let current = start
  for (const { kind, lines } of client) {
    if (kind === 'hear') current = answers.shift() ?? current
    else current.heard += lines
  }
  const first = calls[0]?.kind === 'start' ? 1 : 0
  return start.heard > 0 ? calls.toSpliced(first, 0, start) : calls
}
