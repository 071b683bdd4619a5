/** Reports when the middleware of a Koa or Express app starts and ends. Runs on Node.js 10. */
const hooks: typeof import('async_hooks') = require('async_hooks')
const fs: typeof import('fs') = require('fs')
const nodeModule: typeof import('module') = require('module')

export type WriteEvent = (kind: string, ...details: unknown[]) => void
type AsyncLocalStorage<Value> = import('async_hooks').AsyncLocalStorage<Value>
type Handler = (...args: unknown[]) => unknown
export type Exports = { watchMiddleware: typeof watchMiddleware }

/** Finds the program's imports of these libraries in its source. */
const RE_LIBRARY = /from '((?:koa|express)\d?)'/g
/** The methods that register middleware; Koa only has the first. */
const METHODS = ['use', 'all', 'get', 'post', 'put', 'patch', 'delete']

/**
 * @param currentPlace returns the running line of the example
 * @returns a function that returns the line where the running middleware was registered; "" if none is running
 */
function watchMiddleware(writeEvent: WriteEvent, currentPlace: () => string): () => string {
  const entry = process.argv[1]
  if (!entry || !nodeModule.createRequire || !hooks.AsyncLocalStorage) return () => ''
  const layers: AsyncLocalStorage<string> = new hooks.AsyncLocalStorage()
  const load = nodeModule.createRequire(entry)
  const text = fs.readFileSync(entry, 'utf8')
  for (let match = RE_LIBRARY.exec(text); match; match = RE_LIBRARY.exec(text)) {
    const library = load(String(match[1]))
    const handlesRejection = parseInt(load(`${match[1]}/package.json`).version, 10) !== 4
    const targets = library.application
      ? [library.application, library.Router, library.Router.prototype]
      : [library.prototype]
    for (const target of targets)
      for (const name of METHODS) watchUse(target, name, { writeEvent, currentPlace, handlesRejection, layers })
  }
  return () => layers.getStore() || ''
}

interface UseOptions {
  writeEvent: WriteEvent
  currentPlace: () => string
  /** True if the library handles rejections of a promise that middleware returns. */
  handlesRejection: boolean
  /** The place of the running middleware, across everything that it awaits. */
  layers: AsyncLocalStorage<string>
}

function watchUse(target: object, name: string, options: UseOptions): void {
  if (!target || !Object.prototype.hasOwnProperty.call(target, name)) return
  const use: Handler = Reflect.get(target, name)
  Reflect.set(target, name, function (this: unknown, ...args: unknown[]) {
    const place = options.currentPlace()
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

function wrap(handler: Handler, place: string, { writeEvent, handlesRejection, layers }: UseOptions): Handler {
  const layer = function (this: unknown, ...args: unknown[]): unknown {
    writeEvent('enter', place)
    const leave = (): void => writeEvent('leave', place)
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
        // `then` must not turn an unhandled rejection into a handled one.
        if (!handlesRejection) throw reason
      })
    else leave()
    return result
  }
  // Express recognises error handlers by their number of parameters.
  Object.defineProperty(layer, 'length', { value: handler.length })
  Object.defineProperty(layer, 'name', { value: handler.name })
  wrapped.add(layer)
  return layer
}

module.exports = { watchMiddleware }
