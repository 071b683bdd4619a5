import type { TraceEvent } from './events.ts'
import { kindOf, laneOf, type Lane } from './lanes.ts'

/** One call from Node.js into JavaScript, or the main script. */
export interface Callback {
  lane: Lane
  /** See `kindOf`; `main` for the main script, `exit` for listeners at exit. */
  kind: string
  /** The line that queued it; "" for Node.js itself. */
  queuedAt: string
  /** The callback that queued it. */
  queuedBy?: Callback
  /** The lines of the example that ran in it, as far as events show. */
  places: string[]
  /** The numbers of the marks of its writes. */
  writes: number[]
  /** The number of check phases that started before it. */
  checks: number
  /** True if code of the example ran in it, or if the example queued it explicitly. */
  isOwn: boolean
}

/** A queued callback. */
interface Source {
  type: string
  place: string
  isExplicit: boolean
  queuedBy?: Callback
}

interface State {
  callbacks: Callback[]
  sources: Map<number, Source>
  closing: Set<number>
  /** The running callbacks, the outermost first; undefined for one that only calls others. */
  stack: (Callback | undefined)[]
  checks: number
}

/** Lanes where an explicitly queued callback is shown even if no event happens in it. */
const EXPLICIT: readonly Lane[] = ['nextTick', 'microtasks', 'timers', 'check']

/** Converts events to callbacks, in the order in which they started. A nested callback belongs to the outer one. */
export function readCallbacks(events: TraceEvent[]): Callback[] {
  const state: State = { callbacks: [], sources: new Map(), closing: new Set(), stack: [], checks: 0 }
  for (const event of events) readEvent(event, state)
  return state.callbacks
}

function readEvent(event: TraceEvent, state: State): void {
  if (event.kind === 'iteration') state.checks += 1
  else if (event.kind === 'before') state.stack.push(begin(event.id, state))
  else if (event.kind === 'after') state.stack.pop()
  else if (event.kind === 'status') readStatus(event.id, event.status, state)
  else {
    const callback = runAt(event.place, state)
    if (event.kind === 'init') state.sources.set(event.id, { ...event, queuedBy: callback })
    else if (event.kind === 'close') state.closing.add(event.id)
    else (callback ?? outside(state)).writes.push(event.order)
  }
}

function begin(id: number, state: State): Callback | undefined {
  const source = state.sources.get(id)
  // On Node.js 10 one handle calls all timers of a list.
  if (!source || source.type === 'TIMERWRAP') return undefined
  const { type, place, isExplicit, queuedBy } = source
  const lane = laneOf(type, { failed: false, closing: state.closing.has(id) })
  const isOwn = isExplicit && EXPLICIT.includes(lane)
  return current(state) ?? add({ lane, kind: kindOf(type), queuedAt: place, queuedBy, isOwn }, state)
}

/** The status of a connection is known only after its callback has started. */
function readStatus(id: number, status: number, { sources, stack }: State): void {
  const callback = stack.at(-1)
  const type = sources.get(id)?.type
  if (callback && type !== undefined) callback.lane = laneOf(type, { failed: status < 0, closing: false })
}

/** Adds a line of the example to the running callback, and returns that callback. */
function runAt(place: string, state: State): Callback | undefined {
  if (place === '') return current(state)
  const callback = current(state) ?? outside(state)
  const isFirst = !state.callbacks.some((each) => each.isOwn && each !== callback)
  // A promise of Node.js calls the body of an ES module.
  if (isFirst && callback.queuedAt === '' && callback.lane === 'microtasks')
    Object.assign(callback, { lane: 'main', kind: 'main' })
  callback.isOwn = true
  callback.places.push(place)
  return callback
}

function current({ stack }: State): Callback | undefined {
  return stack.find((each) => each !== undefined)
}

/** Returns the callback for code outside all callbacks: the body of a CommonJS module, or listeners at exit. */
function outside(state: State): Callback {
  const last = state.callbacks.at(-1)
  if (last?.lane === 'main') return last
  const kind = state.callbacks.some(({ isOwn }) => isOwn) ? 'exit' : 'main'
  return add({ lane: 'main', kind, queuedAt: '', isOwn: false }, state)
}

function add(callback: Omit<Callback, 'places' | 'writes' | 'checks'>, state: State): Callback {
  const added: Callback = { ...callback, places: [], writes: [], checks: state.checks }
  state.callbacks.push(added)
  return added
}
