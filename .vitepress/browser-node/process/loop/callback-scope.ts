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
  /** Calls back, then runs microtasks, and ticks if there are any; after an exception they wait for the next callback. */
  run: (callback: () => unknown) => Steps
  /** The same for the program itself, after which they always run. */
  runMain: (program: () => unknown) => Steps
  /** Runs the library's steps, then what `run` runs; begins again after each exception. */
  runSteps: <Value>(steps: () => Steps<Value>) => Steps<Value>
  /** Runs the library's steps once, like `run`. */
  runStepsOnce: (steps: () => Steps) => Steps
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
  const attempt = (callback: () => unknown): boolean => {
    try {
      callback()
      return true
    } catch (error) {
      onError(error)
      return false
    }
  }
  return {
    *run(callback) {
      if (attempt(callback)) yield* close()
    },
    *runMain(program) {
      attempt(program)
      yield* close()
    },
    *runSteps(steps) {
      for (;;) {
        try {
          const value = yield* steps()
          yield* close()
          return value
        } catch (error) {
          onError(error)
        }
      }
    },
    *runStepsOnce(steps) {
      try {
        yield* steps()
      } catch (error) {
        return onError(error)
      }
      yield* close()
    },
  }
}
