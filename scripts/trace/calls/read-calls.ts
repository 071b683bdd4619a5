import type { SourceNames } from '../source-names.ts'
import type { TraceLog } from '../../runner/observe.ts'
import type { Call } from './call.ts'
import { parseCallEvents } from './events.ts'
import { readChildren } from './read-children.ts'
import { readSession } from './read-session.ts'

const RE_LAYER = /^use (.*)$/

/**
 * The calls of a run that was traced with calls.cts.
 * @param client the log of the other program, in a session
 */
export function readCalls(log: TraceLog, client: TraceLog | undefined, { namePlace, nameFile }: SourceNames): Call[] {
  const events = parseCallEvents(log)
  const calls = client ? readSession(events, parseCallEvents(client)) : readChildren(events)
  const nameLayer = (who: string): string => who.replace(RE_LAYER, (_, place: string) => `use ${namePlace(place)}`)
  return calls.map((call) => ({
    ...call,
    detail: call.kind === 'spawn' ? nameFile(call.detail) : call.detail,
    from: nameLayer(call.from),
    to: nameLayer(call.to),
    ...(call.at !== undefined && { at: namePlace(call.at) }),
  }))
}
