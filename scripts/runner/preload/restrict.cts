/**
 * Loaded by base.cts: denies what Node.js does not deny by itself and the header does not allow. It is a second layer, because it
 * is code of the same process; the sandbox and Node.js's own flags are the first. Processes that a program starts are free of it.
 * Runs on Node.js 10.
 */
const os: typeof import('os') = require('os')

export type Exports = { restrictThread: typeof restrictThread }

/** The permissions that this file denies. */
type Restricted = 'signals' | 'priority' | 'v8-flags' | 'inspector'

/** Under this name workers inherit the rules. */
const KEY = 'node-proven.rules'

/** @param rules see `env.rules` in ../protocol.ts; undefined in workers and in child processes */
function restrictThread(rules: string | undefined): void {
  const threads = loadThreads()
  const inherited = rules === undefined && threads ? threads.getEnvironmentData(KEY) : rules
  if (typeof inherited !== 'string') return
  if (threads) threads.setEnvironmentData(KEY, inherited)
  const [allowed, denied] = inherited.split(';').map((names) => names.split(','))
  const isOpen = (name: Restricted): boolean => [...(allowed || []), ...(denied || [])].indexOf(name) >= 0
  if (!isOpen('signals')) denySignals()
  if (!isOpen('priority')) deny(os, 'setPriority', 'priority')
  if (!isOpen('v8-flags')) deny(require('v8'), 'setFlagsFromString', 'v8-flags')
  if (!isOpen('inspector')) denyInspector()
}

/** Returns undefined if there can be no workers, or if they inherit nothing on this version. */
function loadThreads(): typeof import('worker_threads') | undefined {
  // Loading the module takes time that most programs need not spend.
  if (process.permission && !process.permission.has('worker')) return undefined
  try {
    const threads: typeof import('worker_threads') = require('worker_threads')
    return typeof threads.getEnvironmentData === 'function' ? threads : undefined
  } catch {
    return undefined
  }
}

/** `process.kill` calls `process._kill`, which programs can call, too. */
function denySignals(): void {
  const own = process.pid
  deny(process, '_kill', 'signals', (pid) => pid === own)
  deny(process, '_debugProcess', 'signals')
  deny(process, '_debugEnd', 'signals')
}

function denyInspector(): void {
  const inspector: typeof import('inspector') = require('inspector')
  deny(inspector, 'open', 'inspector')
  deny(inspector.Session.prototype, 'connect', 'inspector')
  deny(inspector.Session.prototype, 'connectToMainThread', 'inspector')
}

/** Makes a function throw, except for some first arguments. Ignores functions that this version lacks. */
function deny(target: object, name: string, permission: Restricted, isAllowed?: (argument: unknown) => boolean): void {
  const original: unknown = Reflect.get(target, name)
  if (typeof original !== 'function') return
  const restricted = function (this: unknown, ...args: unknown[]): unknown {
    if (isAllowed && isAllowed(args[0])) return Reflect.apply(original, this, args)
    throw Object.assign(new Error(`The header does not allow this: @allow ${permission}.`), {
      code: 'ERR_ACCESS_DENIED',
      permission,
    })
  }
  for (const key of ['name', 'length']) Object.defineProperty(restricted, key, { value: Reflect.get(original, key) })
  const descriptor = Object.getOwnPropertyDescriptor(target, name)
  Object.defineProperty(target, name, Object.assign({}, descriptor, { value: restricted }))
}

module.exports = { restrictThread }
