import type { CallbackScope } from './callback-scope.ts'
import type { Steps } from './driver.ts'

/** The one libuv timer behind all timers of the library. */
export interface TimerHandle {
  /** Reads the clock, and returns whole milliseconds since the process began. */
  now: () => number
  updateTime: () => void
  /** @param delay milliseconds from `now` */
  start: (delay: number) => void
  setReferenced: (isReferenced: boolean) => void
  /** True if it is started and keeps the loop alive. */
  isReferenced: () => boolean
  /** Milliseconds until it is due, at least 0; Infinity if it is not started. */
  remaining: () => number
  /** Lets the library run the timers that are due. */
  run: (scope: CallbackScope) => Steps
}

/** Runs the timers that are due, and returns when the next one is: negative if it does not keep the loop alive, 0 if there is none. */
export type ProcessTimers = (now: number) => Steps<number>

/**
 * @param clock milliseconds since the process began
 * @param processTimers returns the library's function, which it sets when it starts
 */
export function createTimerHandle(clock: () => number, processTimers: () => ProcessTimers): TimerHandle {
  let time = 0
  let due = Infinity
  let isReferenced = false
  const updateTime = (): void => {
    time = Math.floor(clock())
  }
  const start = (delay: number): void => {
    due = time + Math.max(delay, 1)
  }
  return {
    now: () => {
      updateTime()
      return time
    },
    updateTime,
    start,
    setReferenced: (value) => (isReferenced = value),
    isReferenced: () => isReferenced && due !== Infinity,
    remaining: () => Math.max(0, due - clock()),
    *run(scope) {
      if (due > time) return
      due = Infinity
      const next = yield* scope.runSteps(() => processTimers()(time))
      if (next === 0) return
      // By the clock as it was last read, as in Node.js.
      start(Math.abs(next) - time)
      isReferenced = next > 0
    },
  }
}
