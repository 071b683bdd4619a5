import type { SourceNames } from '../source-names.ts'
import type { TraceLog } from '../../runner/observe.ts'
import type { Call } from './call.ts'
import { parseCallEvents } from './events.ts'
import { readChildren } from './read-children.ts'
import { readSession } from './read-session.ts'

const RE_MIDDLEWARE = /^use (.*)$/

/**
 * Converts the log of calls.cts to calls.
 * @param client the log of the client, in a session
 */
export function readCalls(log: TraceLog, client: TraceLog | undefined, { namePlace, nameFile }: SourceNames): Call[] {
  const events = parseCallEvents(log)
  const calls = client ? readSession(events, parseCallEvents(client)) : readChildren(events)
  const nameMiddleware = (participant: string): string =>
    participant.replace(RE_MIDDLEWARE, (_, place: string) => `use ${namePlace(place)}`)
  return calls.map((call) => ({
    ...call,
    detail: call.kind === 'spawn' ? nameFile(call.detail) : call.detail,
    from: nameMiddleware(call.from),
    to: nameMiddleware(call.to),
    ...(call.at !== undefined && { at: namePlace(call.at) }),
  }))
}
