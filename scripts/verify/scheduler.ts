import { setTimeout as sleep } from 'node:timers/promises'

import pLimit from 'p-limit'
import type { LimitFunction } from 'p-limit'

import { shuffle } from './shuffle.ts'

/** Lets no more than some runs go on at a time. */
export interface Scheduler {
  /**
   * Runs an action in its turn.
   * @param name of this run, and of no other
   * @param ready what it needs; it is being prepared
   */
  schedule: <Needs, Value>(
    name: string,
    ready: Promise<Needs>,
    action: (needs: Needs) => Promise<Value>,
  ) => Promise<Value>
}

interface Waiting {
  name: string
  begin: () => void
  over: Promise<void>
}

/** How chance decides. */
export interface Shuffling {
  /** Shuffles runs, and delays each start. */
  seed: number
  /** Whoever waits waits no longer. */
  abort?: AbortSignal
}

/**
 * Gives out turns.
 * @param jobs how many runs go on at a time
 * @param chance decides about order and delay; without it runs go as they get ready
 */
export function createScheduler(jobs: number, chance?: Shuffling): Scheduler {
  const limit = pLimit(jobs)
  if (chance) return createShufflingScheduler(limit, chance)
  return {
    async schedule(_name, ready, action) {
      const needs = await ready
      return limit(() => action(needs))
    },
  }
}

/** What is asked for at once is shuffled together, ready or not: how quickly each gets ready must not decide. */
function createShufflingScheduler(limit: LimitFunction, { seed, abort }: Shuffling): Scheduler {
  let waiting: Waiting[] = []
  const start = async ({ begin, over, delay }: Waiting & { delay: number }): Promise<void> => {
    if (!abort?.aborted) await sleep(delay)
    begin()
    await over
  }
  const go = (): void => {
    for (const each of shuffle(waiting, seed)) void limit(start, each)
    waiting = []
  }
  return {
    async schedule(name, ready, action) {
      const { promise: turn, resolve: begin } = Promise.withResolvers<void>()
      const { promise: over, resolve: end } = Promise.withResolvers<void>()
      if (waiting.length === 0) setImmediate(go)
      waiting.push({ name, begin, over })
      try {
        const [needs] = await Promise.all([ready, turn])
        return await action(needs)
      } finally {
        end()
      }
    },
  }
}
