import type { Callback } from './callback.ts'
import type { CallbackScope } from './callback-scope.ts'
import type { Steps } from './driver.ts'
import type { Immediates } from './immediates.ts'
import type { ThreadPool } from './thread-pool.ts'
import type { TimerHandle } from './timer-handle.ts'

/** The event loop, in the order of libuv's `uv_run` since 1.45. */
export interface Loop {
  /** Queues a callback for the poll phase: an event of the outside world. */
  queueEvent: (callback: Callback) => void
  /** Queues a callback for the phase of closing handles. */
  queueClose: (callback: Callback) => void
  /** Counts what keeps the loop alive; negative when it ends. */
  reference: (change: number) => void
  /** Runs until nothing keeps it alive. */
  run: () => Steps
  isAlive: () => boolean
  /** Iterations so far. */
  count: () => number
  /** Events of the poll phase so far. */
  eventCount: () => number
  /** Milliseconds that the poll phase has slept. */
  idleTime: () => number
}

interface Parts {
  scope: CallbackScope
  timer: TimerHandle
  immediates: Immediates
  pool: ThreadPool
  /** Milliseconds. */
  clock: () => number
  /** Ends a sleep of the poll phase. */
  wake: () => void
}

export function createLoop({ scope, timer, immediates, pool, clock, wake }: Parts): Loop {
  const events: Callback[] = []
  const closing: Callback[] = []
  let references = 0
  let iterations = 0
  let idle = 0
  let eventCount = 0
  const isAlive = (): boolean =>
    references > 0 || timer.isReferenced() || immediates.areReferenced() || pool.isBusy() || closing.length > 0

  /** Runs what is queued now; what it queues waits for its turn. */
  function* runQueued(queue: Callback[]): Steps {
    for (const callback of queue.splice(0)) yield* scope.run(callback)
  }

  /** Milliseconds that the poll phase may wait. */
  const patience = (): number => {
    if (closing.length > 0 || immediates.areReferenced() || !isAlive()) return 0
    return timer.remaining()
  }

  function* poll(): Steps {
    // Lets the browser deliver messages.
    yield
    const sleep = patience()
    if (sleep > 0 && events.length === 0 && !pool.isBusy()) {
      const began = clock()
      yield { sleep }
      idle += clock() - began
    }
    timer.updateTime()
    events.push(...pool.take(iterations, sleep > 0))
    eventCount += events.length
    yield* runQueued(events)
  }

  function* run(): Steps {
    timer.updateTime()
    if (isAlive()) yield* timer.run(scope)
    while (isAlive()) {
      iterations += 1
      yield* poll()
      yield* immediates.run(scope)
      yield* runQueued(closing)
      timer.updateTime()
      yield* timer.run(scope)
    }
  }

  return {
    queueEvent: (callback) => {
      events.push(callback)
      wake()
    },
    queueClose: (callback) => closing.push(callback),
    reference: (change) => (references += change),
    run,
    isAlive,
    count: () => iterations,
    eventCount: () => eventCount,
    idleTime: () => idle,
  }
}
