import { addLines, createCall, type Call } from './call.ts'
import type { CallEvent } from './events.ts'

/**
 * Converts events to calls between a server, its middleware and a client that sends one request after another. Lines of the
 * client belong to the response that it received last, or to its start, so that the order does not depend on two clocks.
 */
export function readSession(server: CallEvent[], client: CallEvent[]): Call[] {
  const calls: Call[] = []
  const active: string[] = []
  for (const event of server) {
    const call = toCall(event, active) ?? toResume(event, calls.at(-1))
    if (call) calls.push(call)
    if (event.lines > 0) addLines(calls, 'server', event)
  }
  return addClientLines(calls, client)
}

/** @param active the running middleware, the innermost last */
function toCall(event: CallEvent, active: string[]): Call | undefined {
  const { kind, subject, detail } = event
  const top = active.at(-1) ?? 'server'
  const middleware = `use ${subject}`
  if (kind === 'request') return createCall(kind, 'client', 'server', event)
  if (kind === 'answer') return createCall(kind, top, 'client', event)
  if (kind === 'enter') {
    active.push(middleware)
    return createCall(kind, top, middleware, { detail, place: subject })
  }
  if (kind !== 'leave') return undefined
  // Middleware that is not awaited ends after the middleware around it.
  const index = active.lastIndexOf(middleware)
  active.splice(index, 1)
  return createCall(kind, middleware, active[index - 1] ?? 'server', { detail })
}

/** Detects middleware that continues after an `await`, which is visible only if it prints. */
function toResume({ subject, lines }: CallEvent, last: Call | undefined): Call | undefined {
  const printing = subject === '' ? 'server' : `use ${subject}`
  const running = last?.kind === 'answer' ? last.from : last?.to
  if (lines === 0 || !last || running === printing) return undefined
  return createCall('resume', printing, printing)
}

function addClientLines(calls: Call[], client: CallEvent[]): Call[] {
  const start = createCall('start', 'client', 'client')
  const answers = calls.filter(({ kind }) => kind === 'answer')
  let current = start
  for (const { kind, lines } of client) {
    if (kind === 'response') current = answers.shift() ?? current
    else current.heard += lines
  }
  const first = calls[0]?.kind === 'start' ? 1 : 0
  return start.heard > 0 ? calls.toSpliced(first, 0, start) : calls
}
