import type { Callback } from './callbacks.ts'
import type { Lane } from './lanes.ts'

/** One callback of a trace. */
export interface Step {
  lane: Lane
  /** The turn of the loop, from 1; 0 is what comes before the loop. */
  iteration: number
  /** What calls back: see lanes.ts. */
  kind: string
  /** The line that has asked for it; absent where that was Node.js itself. */
  queuedAt?: string
  /** The step during which it was asked for, by its place in the list. */
  queuedBy?: number
  /** Lines of the example that were seen to run in it; none where only Node.js itself ran. */
  places: string[]
  /** How many lines it has printed. */
  lines: number
}

/** The phases of the loop; what runs in another lane belongs to the turn in which it is asked for. */
const PHASES: readonly Lane[] = ['timers', 'pending', 'poll', 'check', 'close']
/** These two come behind the point at which turns are counted, the others before it. */
const LATE: readonly Lane[] = ['check', 'close']

/**
 * Leaves the callbacks that are the example's, and those of Node.js itself which lead to them.
 * @param linesOf how many lines were printed behind a mark
 */
export function readSteps(callbacks: Callback[], linesOf: (write: number) => number): Step[] {
  const prints = ({ writes }: Callback): boolean => writes.some((write) => linesOf(write) > 0)
  const kept = new Set(callbacks.filter((each) => each.own || prints(each)))
  for (const { by } of callbacks.filter((each) => kept.has(each))) keep(by, kept)
  const shown = callbacks.filter((each) => kept.has(each))
  const iterations = numberIterations(shown)
  return shown.map((callback) => {
    const { lane, kind, asked, places, writes } = callback
    const by = shown.indexOf(nearestKept(callback.by, kept) ?? callback)
    return {
      lane,
      iteration: iterations.get(callback) ?? 0,
      kind,
      ...(asked !== '' && { queuedAt: asked }),
      ...(by >= 0 && shown[by] !== callback && { queuedBy: by }),
      places: [...new Set(places)],
      lines: writes.reduce((sum, write) => sum + linesOf(write), 0),
    }
  })
}

/** A phase that has led to a call of the example's is shown, even if only Node.js itself has run in it. */
function keep(callback: Callback | undefined, kept: Set<Callback>): void {
  if (!callback || kept.has(callback)) return
  if (PHASES.includes(callback.lane)) kept.add(callback)
  keep(callback.by, kept)
}

function nearestKept(callback: Callback | undefined, kept: Set<Callback>): Callback | undefined {
  return callback && !kept.has(callback) ? nearestKept(callback.by, kept) : callback
}

/** Numbers the turns of the loop in which something is shown. */
function numberIterations(callbacks: Callback[]): Map<Callback, number> {
  const turns = new Map<Callback, number>()
  let turn = 0
  let last = -1
  for (const callback of callbacks) {
    const { lane, checks } = callback
    const now = LATE.includes(lane) ? checks : checks + 1
    if (PHASES.includes(lane) && now !== last) {
      turn += 1
      last = now
    }
    turns.set(callback, turn)
  }
  return turns
}
