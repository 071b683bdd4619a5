/**
 * Loaded before base.cts to trace the callbacks of a run. node:async_hooks reports each callback and the code that queued
 * it; the marks of base.cts report output. Writes the events of trace/event-loop/events.ts to the trace pipe. Runs on
 * Node.js 10.
 */
const hooks: typeof import('async_hooks') = require('async_hooks')
const fs: typeof import('fs') = require('fs')
const { env, fd, markPattern }: import('../protocol.ts').Protocol = require('./protocol.cts')
const { findCaller }: { findCaller: (home: string) => { place: string; through: string } } = require('./call-site.cts')

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
        if (type.endsWith('CONNECTWRAP')) watchCompletion(resource, (status) => writeEvent('status', id, status))
        else if (type.endsWith('WRAP')) watchClose(resource, () => writeEvent('close', id, findCaller(home).place))
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
  Reflect.set(fs, 'writeSync', function (this: unknown, ...args: unknown[]) {
    const [, , order] = (args[0] === 1 && markPattern.exec(String(args[1]))) || []
    if (order) writeEvent('write', Number(order), findCaller(home).place)
    return Reflect.apply(writeSync, this, args)
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

/** A connection that fails immediately calls back in another phase than one that fails later or succeeds. */
function watchCompletion(request: object, report: (status: unknown) => void): void {
  watchCall(request, 'oncomplete', report)
}

/** A closed handle calls back once more. */
function watchClose(resource: object, report: () => void): void {
  watchCall(Reflect.get(resource, 'handle') || resource, 'close', report)
}

function watchCall(object: object, name: string, before: (first: unknown) => void): void {
  const call: unknown = Reflect.get(object, name)
  if (typeof call !== 'function') return
  Reflect.set(object, name, function (this: unknown, ...args: unknown[]) {
    before(args[0])
    return Reflect.apply(call, this, args)
  })
}
