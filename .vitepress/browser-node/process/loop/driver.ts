import { createHop } from './hop.ts'

/** Work that pauses where microtasks run: at `undefined`, or until something happens, for at most `sleep` milliseconds. */
export type Steps<Value = void> = Generator<Pause | undefined, Value, void>

export interface Pause {
  /** Milliseconds; Infinity to wait for `wake` only. */
  sleep: number
}

/** Runs steps in tasks of the browser. */
export interface Driver {
  start: (steps: Steps) => void
  /** Ends the current sleep. */
  wake: () => void
  /** Runs no further step. */
  stop: () => void
}

/** Browsers round shorter timers up. */
const SHORTEST_TIMER = 5

/** @param schedule the browser's own `setTimeout` and `clearTimeout` */
export function createDriver(schedule: Pick<typeof globalThis, 'setTimeout' | 'clearTimeout'>): Driver {
  const hop = createHop()
  let steps: Steps | undefined
  let sleeping: ReturnType<typeof setTimeout> | undefined
  let isAsleep = false
  const advance = (): void => {
    const step = steps?.next()
    if (!step || step.done) return
    const pause = step.value
    if (pause === undefined || pause.sleep < SHORTEST_TIMER) return hop(advance)
    isAsleep = true
    if (pause.sleep !== Infinity) sleeping = schedule.setTimeout(wake, pause.sleep - SHORTEST_TIMER)
  }
  const wake = (): void => {
    if (!isAsleep) return
    isAsleep = false
    schedule.clearTimeout(sleeping)
    hop(advance)
  }
  return {
    start: (work) => {
      steps = work
      advance()
    },
    wake,
    stop: () => (steps = undefined),
  }
}
