import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import { watchLimits, type Limits } from '../../../scripts/sandbox/limits.ts'

/** No process has this group. */
const NO_PROCESSES = { group: 2 ** 22 + 1, folder: '/nowhere', mayFork: false, sandboxed: true }
const TIMED_OUT = 'it did not end within 1 s'
let limits: Limits

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  limits = watchLimits({ processes: NO_PROCESSES, timeout: 1000 })
})

afterEach(() => {
  limits.dispose()
  vi.restoreAllMocks()
  vi.useRealTimers()
})

/** Moves the clock without running timers, as if the machine slept. */
function sleep(milliseconds: number): void {
  const now = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => now() + milliseconds)
}

it('stops a run at its time limit', () => {
  vi.advanceTimersByTime(950)
  expect(limits.reason()).toBeUndefined()
  vi.advanceTimersByTime(50)
  expect(limits.reason()).toBe(TIMED_OUT)
})

it('counts a quarter of a second if the machine slept for longer', () => {
  sleep(60_000)
  vi.advanceTimersByTime(50 + 700)
  expect(limits.reason()).toBeUndefined()
  vi.advanceTimersByTime(50)
  expect(limits.reason()).toBe(TIMED_OUT)
})

it('keeps the first reason', () => {
  limits.stop('first')
  vi.advanceTimersByTime(5000)
  expect(limits.reason()).toBe('first')
})

it('watches no longer when it is disposed of', () => {
  limits.dispose()
  vi.advanceTimersByTime(5000)
  expect([limits.reason(), vi.getTimerCount()]).toEqual([undefined, 0])
})
