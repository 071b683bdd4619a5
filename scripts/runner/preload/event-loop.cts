/**
 * Loaded before base.cts where the callbacks of the run are traced. By node:async_hooks it learns which callbacks Node.js calls, what asked
 * for them and from which line of the example, and writes that to a pipe of its own: see loop/events.ts for the
 * form. What the program prints it knows by the marks of base.cts. Old syntax, because old versions load this file too.
 */
const hooks: typeof import('async_hooks') = require('async_hooks')
const fs: typeof import('fs') = require('fs')
const { env, fd, markPattern } = require('./protocol.cts')
const { findCaller }: { findCaller: (home: string) => { place: string; through: string } } = require('./call-site.cts')

/** Calls of Node.js by which a program asks for a tick. Others ask for it on behalf of something else. */
const RE_TICK = /^(process\.)?nextTick$/

const folder = process.env[env.trace]
delete process.env[env.trace]
// Workers and forked children load this file too, but have no such pipe.
if (folder) trace(folder, fs.writeSync)

function trace(home: string, writeSync: typeof fs.writeSync): void {
  const put = (...event: unknown[]): void => void writeSync(fd.trace, `${JSON.stringify(event)}\n`)
  let quiet = false
  hooks
    .createHook({
      init: (id, type, _, resource) => {
        if (quiet) return
        const { place, through } = findCaller(home)
        const asked = place !== '' && (type !== 'TickObject' || RE_TICK.test(through))
        put('init', id, type, place, asked)
        if (type.endsWith('CONNECTWRAP')) watchCompletion(resource, (status) => put('status', id, status))
        else if (type.endsWith('WRAP')) watchClose(resource, () => put('close', id, findCaller(home).place))
      },
      before: (id) => put('before', id),
      after: (id) => put('after', id),
    })
    .enable()
  watchTurns(
    () => put('turn'),
    (arm) => {
      quiet = true
      arm()
      quiet = false
    },
  )
  Reflect.set(fs, 'writeSync', function (this: unknown, ...args: unknown[]) {
    const [, order] = (args[0] === 1 && markPattern.exec(String(args[1]))) || []
    if (order) put('write', Number(order), findCaller(home).place)
    return Reflect.apply(writeSync, this, args)
  })
}

/**
 * Reports each check phase. An immediate that is not waited for keeps nobody alive, and does not hurry the poll phase; made
 * anew as the first thing in each check phase, it is the first one of the next.
 */
function watchTurns(report: () => void, quietly: (arm: () => void) => void): void {
  const arm = (): void =>
    void setImmediate(() => {
      quietly(arm)
      report()
    }).unref()
  quietly(arm)
}

/** A connection that fails at once is reported in another phase than one that fails later, or succeeds. */
function watchCompletion(request: object, report: (status: unknown) => void): void {
  watchCall(request, 'oncomplete', report)
}

/** A handle is called back once more when it has been closed. */
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
