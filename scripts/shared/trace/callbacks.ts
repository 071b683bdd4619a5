import type { TraceEvent } from './events.ts'
import { kindOf, laneOf } from './lanes.ts'
import type { Lane } from './lanes.ts'

/** One call from Node.js into JavaScript, or the body of the program. */
export interface Callback {
  lane: Lane
  /** What calls back: see lanes.ts; the body is `main`, listeners that run at the end are `exit`. */
  kind: string
  /** The line that has asked for it; "" if that was Node.js itself. */
  asked: string
  /** The call during which it was asked for. */
  by?: Callback
  /** Lines of the example that were seen to run in it. */
  places: string[]
  /** The writes in it, as numbers of marks. */
  writes: number[]
  /** Whether it is the example's: its code has run in it, or it was asked for by name. */
  own: boolean
}

interface Source {
  type: string
  place: string
  asked: boolean
  by: Callback | undefined
}

/** Reads events as calls, in the order in which they began; a call within a call belongs to the outer one. */
export function readCallbacks(events: TraceEvent[]): Callback[] {
  const callbacks: Callback[] = []
  const sources = new Map<number, Source>()
  const closing = new Set<number>()
  const failed = new Set<number>()
  /** The calls that have not returned; undefined for what is only the frame of others. */
  const stack: (Callback | undefined)[] = []

  const add = (callback: Omit<Callback, 'places' | 'writes'>): Callback => {
    const whole = { ...callback, places: [], writes: [] }
    callbacks.push(whole)
    return whole
  }
  const current = (): Callback | undefined => stack.find((each) => each !== undefined)
  const run = (place: string): Callback => {
    const callback = current() ?? outside()
    callback.own = true
    if (
      callback.lane === 'microtasks' &&
      callback.asked === '' &&
      !callbacks.some((each) => each.own && each !== callback)
    )
      Object.assign(callback, { lane: 'main', kind: 'main' })
    if (place !== '' && callback.places.at(-1) !== place) callback.places.push(place)
    return callback
  }
  const outside = (): Callback => {
    const last = callbacks.at(-1)
    if (last?.lane === 'main' && last.by === undefined) return last
    const kind = callbacks.some(({ own }) => own) ? 'exit' : 'main'
    return add({ lane: 'main', kind, asked: '', own: false })
  }
  const begin = (id: number): Callback | undefined => {
    const source = sources.get(id)
    // On Node.js 10 one handle calls all timers of a list.
    if (!source || source.type === 'TIMERWRAP') return undefined
    if (current()) return current()
    const { type, place, asked, by } = source
    const lane = laneOf(type, { failed: failed.has(id), closing: closing.has(id) })
    return add({ lane, kind: kindOf(type), asked: place, by, own: asked && isCall(lane) })
  }

  for (const event of events) {
    if (event.kind === 'init') {
      const by = event.place === '' ? current() : run(event.place)
      sources.set(event.id, { ...event, by })
    } else if (event.kind === 'before') stack.push(begin(event.id))
    else if (event.kind === 'after') stack.pop()
    else if (event.kind === 'close') closing.add(event.id)
    else if (event.kind === 'status') setStatus(event.id, event.status)
    else (event.place === '' ? (current() ?? outside()) : run(event.place)).writes.push(event.order)
  }
  return callbacks

  function setStatus(id: number, status: number): void {
    if (status >= 0) return
    failed.add(id)
    const callback = stack.at(-1)
    if (callback) callback.lane = laneOf(sources.get(id)?.type ?? '', { failed: true, closing: false })
  }
}

/** What a program asks for by name will be called, even if nothing is seen of it. */
function isCall(lane: Lane): boolean {
  return ['nextTick', 'microtasks', 'timers', 'check'].includes(lane)
}
