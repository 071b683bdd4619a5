/**
 * Loaded before base.cts to trace the callbacks of a run. node:async_hooks reports each callback and the code that queued
 * it; the marks of base.cts report output. Writes the events of trace/event-loop/events.ts to the trace pipe. Runs on
 * Node.js 10.
 */
const hooks: typeof import('async_hooks') = require('async_hooks')
const fs: typeof import('fs') = require('fs')
const { env, fd, markPattern }: import('./protocol.cts').Protocol = require('./protocol.cts')
const { findCaller }: import('./call-site.cts').Exports = require('./call-site.cts')
const { wrapMethod }: import('./wrap-method.cts').Exports = require('./wrap-method.cts')

/** The function with which a program queues a tick; other functions queue ticks as a side effect. */
const RE_TICK = /^(process\.)?nextTick$/

const folder = process.env[env.trace]
delete process.env[env.trace]
// Workers and forked children also load this file, but have no trace pipe.
if (folder) trace(folder, fs.writeSync)

function trace(home: string, writeSync: typeof fs.writeSync): void {
  const writeEvent = (...event: unknown[]): void => void writeSync(fd.trace, `${JSON.stringify(event)}\n`)
  let isPaused = false
  hooks
    .createHook({
      init: (id, type, _, resource) => {
        if (isPaused) return
        const { place, through } = findCaller(home)
        const isExplicit = place !== '' && (type !== 'TickObject' || RE_TICK.test(through))
        writeEvent('init', id, type, place, isExplicit)
        // A connection that fails immediately calls back in another phase than one that fails later or succeeds.
        if (type.endsWith('CONNECTWRAP'))
          wrapMethod(resource, 'oncomplete', (_request, [status]) => writeEvent('status', id, status))
        // A closed handle calls back once more.
        else if (type.endsWith('WRAP'))
          wrapMethod(Reflect.get(resource, 'handle') || resource, 'close', () =>
            writeEvent('close', id, findCaller(home).place),
          )
      },
      before: (id) => writeEvent('before', id),
      after: (id) => writeEvent('after', id),
    })
    .enable()
  watchIterations(
    () => writeEvent('iteration'),
    (queue) => {
      isPaused = true
      queue()
      isPaused = false
    },
  )
  wrapMethod(fs, 'writeSync', (_, [target, text]) => {
    const [, , order] = (target === 1 && markPattern.exec(String(text))) || []
    if (order) writeEvent('write', Number(order), findCaller(home).place)
  })
}

/**
 * Reports each check phase. An immediate without a reference neither keeps the process alive nor shortens the poll phase.
 * It queues its successor first, which therefore is the first immediate of the next check phase.
 */
function watchIterations(report: () => void, untraced: (queue: () => void) => void): void {
  const queue = (): void =>
    void setImmediate(() => {
      untraced(queue)
      report()
    }).unref()
  untraced(queue)
}
