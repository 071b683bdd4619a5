import { describe, expect, it } from 'vitest'

import { createCallbackScope, type TaskQueue } from '../../../.vitepress/browser-node/process/loop/callback-scope.ts'
import type { Steps } from '../../../.vitepress/browser-node/process/loop/driver.ts'
import { createImmediates } from '../../../.vitepress/browser-node/process/loop/immediates.ts'
import { createLoop } from '../../../.vitepress/browser-node/process/loop/loop.ts'
import { createThreadPool } from '../../../.vitepress/browser-node/process/loop/thread-pool.ts'
import { createTimerHandle } from '../../../.vitepress/browser-node/process/loop/timer-handle.ts'

/** A loop on a clock that only moves when it sleeps, or when a test moves it. */
function prepare() {
  const log: string[] = []
  let time = 0
  const clock = (): number => time
  const ticks: (() => void)[] = []
  const queue: TaskQueue = {
    tickInfo: new Uint8Array(2),
    *runTicks() {
      for (let tick = ticks.shift(); tick; tick = ticks.shift()) tick()
      queue.tickInfo[0] = 0
      yield
    },
  }
  const scope = createCallbackScope(queue, (error) => log.push(`error ${String(error)}`))
  const due: [at: number, name: string][] = []
  const waiting: string[] = []
  const timer = createTimerHandle(
    clock,
    () =>
      function* (now): Steps<number> {
        yield
        const over = due.filter(([at]) => at <= now)
        due.splice(0, due.length, ...due.filter(([at]) => at > now))
        log.push(...over.map(([, name]) => name))
        return due[0]?.[0] ?? 0
      },
  )
  const immediates = createImmediates(
    () =>
      function* (): Steps {
        yield
        const names = waiting.splice(0)
        immediates.info.fill(0)
        log.push(...names)
      },
  )
  const pool = createThreadPool(2, clock, () => loop.count())
  const loop = createLoop({ scope, timer, immediates, pool, clock, wake: () => undefined })
  return {
    log,
    loop,
    pool,
    pass: (milliseconds: number) => (time += milliseconds),
    setTimer: (at: number, name: string) => {
      due.push([at, name])
      timer.start(at)
      timer.setReferenced(true)
    },
    setImmediate: (name: string) => {
      waiting.push(name)
      immediates.info.set([waiting.length, waiting.length, 0])
    },
    nextTick: (name: string) => {
      ticks.push(() => log.push(name))
      queue.tickInfo[0] = 1
    },
    async run() {
      const steps = loop.run()
      for (let step = steps.next(); !step.done; step = steps.next()) {
        if (step.value) time += step.value.sleep
        await new Promise((resolve) => setTimeout(resolve, 0))
      }
      return log
    },
  }
}

describe('the loop', () => {
  it('runs timers that are due, then poll, check and closing handles', async () => {
    const { loop, run, log, pass, setTimer, setImmediate } = prepare()
    setTimer(1, 'timer')
    setImmediate('immediate')
    loop.queueEvent(() => log.push('event'))
    loop.queueClose(() => log.push('close'))
    pass(1)
    expect(await run()).toEqual(['timer', 'event', 'immediate', 'close'])
    expect([loop.count(), loop.isAlive()]).toEqual([1, false])
  })

  it('runs ticks and microtasks after each callback, but not after one that throws', async () => {
    const { loop, run, log, nextTick, setImmediate } = prepare()
    setImmediate('immediate')
    loop.queueEvent(() => {
      nextTick('tick')
      void Promise.resolve().then(() => log.push('microtask'))
      throw new Error('failed')
    })
    loop.queueEvent(() => log.push('event'))
    expect(await run()).toEqual(['error Error: failed', 'event', 'tick', 'microtask', 'immediate'])
  })

  it('sleeps until a timer, and counts that as idle', async () => {
    const { loop, run, setTimer } = prepare()
    setTimer(250, 'timer')
    expect(await run()).toEqual(['timer'])
    expect(loop.idleTime()).toBe(250)
  })

  it('ends jobs of other threads one iteration later than they could be', async () => {
    const { pool, run, log, setImmediate } = prepare()
    setImmediate('immediate')
    pool.submit(
      () => log.push('work'),
      () => log.push('done'),
    )
    expect(await run()).toEqual(['immediate', 'work', 'done'])
  })

  it('ends them at once if the program was busy for longer', async () => {
    const { pool, pass, run, log, setImmediate } = prepare()
    setImmediate('immediate')
    pool.submit(
      () => log.push('work'),
      () => log.push('done'),
    )
    pass(100)
    expect(await run()).toEqual(['work', 'done', 'immediate'])
  })
})

describe('the thread pool', () => {
  it('works while the program keeps the loop waiting, on as many jobs as it has threads', () => {
    const { pool, pass, log } = prepare()
    for (const name of ['a', 'b', 'c'])
      pool.submit(
        () => log.push(name),
        () => undefined,
      )
    pool.progress()
    expect(log).toEqual([])
    pass(2)
    pool.progress()
    expect(log).toEqual(['a', 'b'])
    expect(pool.take(9, true)).toHaveLength(2)
    expect([log, pool.isBusy()]).toEqual([['a', 'b'], true])
  })
})
