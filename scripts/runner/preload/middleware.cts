/**
 * When functions that an application of Koa or Express has been given begin and end. Old syntax, because old versions of
 * Node.js load this file too.
 */
const hooks: typeof import('async_hooks') = require('async_hooks')
const fs: typeof import('fs') = require('fs')
const nodeModule: typeof import('module') = require('module')

type Put = (kind: string, ...details: unknown[]) => void
type AsyncLocalStorage<Value> = import('async_hooks').AsyncLocalStorage<Value>
type Handler = (...args: unknown[]) => unknown

/** What the program imports of these is looked for in its text. */
const RE_LIBRARY = /from '((?:koa|express)\d?)'/g
/** By which an application is given functions; Koa knows the first alone. */
const METHODS = ['use', 'all', 'get', 'post', 'put', 'patch', 'delete']

/**
 * @param placeOf the line that is being run
 * @returns tells which function is being run, by the line where it was handed over; "" if none is
 */
function watchMiddleware(put: Put, placeOf: () => string): () => string {
  const entry = process.argv[1]
  if (!entry || !nodeModule.createRequire || !hooks.AsyncLocalStorage) return () => ''
  const layers: AsyncLocalStorage<string> = new hooks.AsyncLocalStorage()
  const load = nodeModule.createRequire(entry)
  const text = fs.readFileSync(entry, 'utf8')
  for (let match = RE_LIBRARY.exec(text); match; match = RE_LIBRARY.exec(text)) {
    const library = load(String(match[1]))
    const handles = parseInt(load(`${match[1]}/package.json`).version, 10) !== 4
    const targets = library.application
      ? [library.application, library.Router, library.Router.prototype]
      : [library.prototype]
    for (const target of targets) for (const name of METHODS) watchUse(target, name, { put, placeOf, handles, layers })
  }
  return () => layers.getStore() || ''
}

interface UseOptions {
  put: Put
  placeOf: () => string
  /** Whether the library itself handles a promise that a function returns. */
  handles: boolean
  /** The function that is being run, through all that it waits for. */
  layers: AsyncLocalStorage<string>
}

function watchUse(target: object, name: string, options: UseOptions): void {
  if (!target || !Object.prototype.hasOwnProperty.call(target, name)) return
  const use: Handler = Reflect.get(target, name)
  Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
    const place = options.placeOf()
    const isHandler = (each: unknown): each is Handler =>
      typeof each === 'function' && !('handle' in each) && !wrapped.has(each)
    return Reflect.apply(
      use,
      this,
      args.map((each) => (place !== '' && isHandler(each) ? wrap(each, place, options) : each)),
    )
  })
}

const wrapped = new WeakSet<object>()

function wrap(handler: Handler, place: string, { put, handles, layers }: UseOptions): Handler {
  const layer = function (this: unknown, ...args: unknown[]): unknown {
    put('enter', place)
    const leave = (): void => put('leave', place)
    let result: unknown
    try {
      result = layers.run(place, () => Reflect.apply(handler, this, args))
    } catch (error) {
      leave()
      throw error
    }
    if (result instanceof Promise)
      result.then(leave, (reason) => {
        leave()
        // An error that nobody handles stays one.
        if (!handles) throw reason
      })
    else leave()
    return result
  }
  // Express tells a handler of errors by the number of its parameters.
  Object.defineProperty(layer, 'length', { value: handler.length })
  Object.defineProperty(layer, 'name', { value: handler.name })
  wrapped.add(layer)
  return layer
}

module.exports = { watchMiddleware }
