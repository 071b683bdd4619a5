import type { Steps } from './driver.ts'

/** The state that the library's task queue and the scope share. */
export interface TaskQueue {
  /** [1 if ticks are scheduled, 1 if rejections must be told]. */
  tickInfo: Uint8Array
  /** Runs ticks, microtasks and rejections until there are none: the library's `processTicksAndRejections`. */
  runTicks: () => Steps
}

/** Calls into the library from the loop, as `InternalCallbackScope` of Node.js does. */
export interface CallbackScope {
  /** Calls back, then runs microtasks, and ticks if there are any. */
  run: (callback: () => unknown) => Steps
  /** Runs the library's steps, then what `run` runs; calls `retry` again as long as it throws. */
  runSteps: <Value>(steps: () => Steps<Value>, retry: () => boolean) => Steps<Value | undefined>
}

/**
 * @param queue is set by the library when it starts
 * @param onError tells the library of an exception that nothing caught
 */
export function createCallbackScope(queue: TaskQueue, onError: (error: unknown) => void): CallbackScope {
  function* close(): Steps {
    if (queue.tickInfo[0] === 0) yield
    if (queue.tickInfo[0] === 0 && queue.tickInfo[1] === 0) return
    try {
      yield* queue.runTicks()
    } catch (error) {
      onError(error)
    }
  }
  return {
    *run(callback) {
      try {
        callback()
      } catch (error) {
        onError(error)
      }
      yield* close()
    },
    *runSteps(steps, retry) {
      let value
      for (;;) {
        try {
          value = yield* steps()
          break
        } catch (error) {
          onError(error)
          if (!retry()) break
        }
      }
      yield* close()
      return value
    },
  }
}
