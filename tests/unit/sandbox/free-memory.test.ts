import { totalmem } from 'node:os'

import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { watchFreeMemory } from '../../../scripts/sandbox/free-memory.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it.skipIf(process.platform !== 'linux')('stops a run when the machine has less than 5% of its memory left', () => {
  const reasons: string[] = []
  let free = totalmem() * 0.051
  const watch = watchFreeMemory(
    (reason) => reasons.push(reason),
    () => free,
  )
  vi.advanceTimersByTime(1000)
  expect(reasons).toEqual([])
  free = totalmem() * 0.049
  vi.advanceTimersByTime(50)
  expect(reasons).toEqual(['the machine had less than 5% of its memory left'])
  watch.dispose()
  vi.advanceTimersByTime(1000)
  expect(reasons.length).toBe(1)
})
