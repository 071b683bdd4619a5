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
  /** How many check phases had begun before it. */
  checks: number
  /** Whether it is the example's: its code has run in it, or it was asked for by name. */
  own: boolean
}

/** What has been asked for. */
interface Source {
  type: string
  place: string
  asked: boolean
  by?: Callback
}

interface State {
  callbacks: Callback[]
  sources: Map<number, Source>
  closing: Set<number>
  /** The calls that have not returned, the outermost first; undefined for what only calls others. */
  stack: (Callback | undefined)[]
  checks: number
}

/** What a program asks for by name in these lanes will be called, even if nothing is seen of it. */
const BY_NAME: readonly Lane[] = ['nextTick', 'microtasks', 'timers', 'check']

/** Reads events as calls, in the order in which they began; a call within a call belongs to the outer one. */
export function readCallbacks(events: TraceEvent[]): Callback[] {
  const state: State = { callbacks: [], sources: new Map(), closing: new Set(), stack: [], checks: 0 }
  for (const event of events) read(event, state)
  return state.callbacks
}

function read(event: TraceEvent, state: State): void {
  if (event.kind === 'turn') state.checks += 1
  else if (event.kind === 'before') state.stack.push(begin(event.id, state))
  else if (event.kind === 'after') state.stack.pop()
  else if (event.kind === 'status') settle(event.id, event.status, state)
  else {
    const callback = runAt(event.place, state)
    if (event.kind === 'init') state.sources.set(event.id, { ...event, by: callback })
    else if (event.kind === 'close') state.closing.add(event.id)
    else (callback ?? outside(state)).writes.push(event.order)
  }
}

function begin(id: number, state: State): Callback | undefined {
  const source = state.sources.get(id)
  // On Node.js 10 one handle calls all timers of a list.
  if (!source || source.type === 'TIMERWRAP') return undefined
  const { type, place, asked, by } = source
  const lane = laneOf(type, { failed: false, closing: state.closing.has(id) })
  const own = asked && BY_NAME.includes(lane)
  return current(state) ?? add({ lane, kind: kindOf(type), asked: place, by, own }, state)
}

/** Whether a connection has come about is known when its callback has already begun. */
function settle(id: number, status: number, { sources, stack }: State): void {
  const callback = stack.at(-1)
  const type = sources.get(id)?.type
  if (callback && type !== undefined) callback.lane = laneOf(type, { failed: status < 0, closing: false })
}

/** Notes a line of the example in the call in which it runs; returns that call. */
function runAt(place: string, state: State): Callback | undefined {
  if (place === '') return current(state)
  const callback = current(state) ?? outside(state)
  const isFirst = !state.callbacks.some((each) => each.own && each !== callback)
  // The body of an ES module is called by a promise of Node.js.
  if (isFirst && callback.asked === '' && callback.lane === 'microtasks')
    Object.assign(callback, { lane: 'main', kind: 'main' })
  callback.own = true
  callback.places.push(place)
  return callback
}

function current({ stack }: State): Callback | undefined {
  return stack.find((each) => each !== undefined)
}

/** What runs while nothing is called back: the body of a CommonJS module, or listeners at the end. */
function outside(state: State): Callback {
  const last = state.callbacks.at(-1)
  if (last?.lane === 'main') return last
  const kind = state.callbacks.some(({ own }) => own) ? 'exit' : 'main'
  return add({ lane: 'main', kind, asked: '', own: false }, state)
}

function add(callback: Omit<Callback, 'places' | 'writes' | 'checks'>, state: State): Callback {
  const whole: Callback = { ...callback, places: [], writes: [], checks: state.checks }
  state.callbacks.push(whole)
  return whole
}
