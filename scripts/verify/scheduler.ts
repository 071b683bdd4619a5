import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

import pLimit, { type LimitFunction } from 'p-limit'

/** Limits how many actions run at a time. */
export interface Scheduler {
  /**
   * Runs an action when its input is ready and a slot is free.
   * @param name identifies this run; no other run may have the same name
   * @param input is prepared while the action waits for its slot
   */
  schedule: <Input, Value>(
    name: string,
    input: Promise<Input>,
    action: (input: Input) => Promise<Value>,
  ) => Promise<Value>
}

export interface ShuffleOptions {
  /** Decides the order and the delay of each run. */
  seed: number
  /** The longest delay of a run, in milliseconds. */
  maxDelay: number
  /** After an abort the remaining runs start without a delay. */
  abort?: AbortSignal
}

interface WaitingRun {
  name: string
  start: () => void
  ended: Promise<void>
}

/**
 * Creates a scheduler.
 * @param jobs how many actions run at a time
 * @param shuffling shuffles runs, and can delay them; without it, runs start in the order in which their inputs are ready
 */
export function createScheduler(jobs: number, shuffling?: ShuffleOptions): Scheduler {
  const limit = pLimit(jobs)
  if (shuffling) return createShufflingScheduler(limit, shuffling)
  return {
    async schedule(_name, input, action) {
      const ready = await input
      return limit(() => action(ready))
    },
  }
}

/** Shuffles all runs that are scheduled at once, because the time to prepare their inputs must not decide their order. */
function createShufflingScheduler(limit: LimitFunction, { abort, ...shuffling }: ShuffleOptions): Scheduler {
  let waiting: WaitingRun[] = []
  const runInSlot = async ({ start, ended, delay }: WaitingRun & { delay: number }): Promise<void> => {
    if (!abort?.aborted) await sleep(delay)
    start()
    await ended
  }
  const flush = (): void => {
    for (const each of shuffle(waiting, shuffling)) void limit(runInSlot, each)
    waiting = []
  }
  return {
    async schedule(name, input, action) {
      const { promise: slot, resolve: start } = Promise.withResolvers<void>()
      const { promise: ended, resolve: end } = Promise.withResolvers<void>()
      if (waiting.length === 0) setImmediate(flush)
      waiting.push({ name, start, ended })
      try {
        const [ready] = await Promise.all([input, slot])
        return await action(ready)
      } finally {
        end()
      }
    },
  }
}

/** Sorts runs by their shuffled positions and adds the delay of each. */
export function shuffle<Run extends { name: string }>(
  runs: Run[],
  shuffling: ShuffleOptions,
): (Run & { delay: number })[] {
  return runs
    .map((run) => ({ run, ...positionOf(run.name, shuffling) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ run, delay }) => ({ ...run, delay }))
}

/**
 * Returns when a run gets its slot: in ascending order of `rank`, after `delay` whole milliseconds. Both are pseudorandom, and
 * the same for the same name, seed and longest delay.
 */
export function positionOf(name: string, { seed, maxDelay }: ShuffleOptions): { rank: number; delay: number } {
  const bytes = createHash('sha256').update(`${seed} ${name}`).digest()
  return { rank: bytes.readUIntBE(0, 6), delay: bytes.readUInt32BE(6) % (maxDelay + 1) }
}
