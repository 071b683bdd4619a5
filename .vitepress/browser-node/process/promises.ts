/** The states of promises, as far as they are known. */
export interface Promises {
  /** Returns [state, value], with the states of V8; undefined if the promise is pending, or made by the engine itself. */
  detailsOf: (promise: Promise<unknown>) => [state: number, value: unknown] | undefined
}

const FULFILLED = 1
const REJECTED = 2

/**
 * Remembers how promises end, because only the engine could tell: those that `new Promise`, `Promise.resolve` and `Promise.reject`
 * made. Promises of async functions are not among them.
 */
export function trackPromises(scope: { Promise: PromiseConstructor }): Promises {
  const known = new WeakMap<object, [number, unknown]>()
  const { resolve, reject } = scope.Promise
  const settle = (promise: Promise<unknown>, state: number, value: unknown): void => {
    if (!known.has(promise)) known.set(promise, [state, value])
  }
  const methods = {
    resolve(this: PromiseConstructor, value: unknown) {
      const promise = resolve.call(this, value)
      if (promise !== value && !isThenable(value)) settle(promise, FULFILLED, value)
      return promise
    },
    reject(this: PromiseConstructor, reason: unknown) {
      const promise = reject.call(this, reason)
      settle(promise, REJECTED, reason)
      return promise
    },
  }
  for (const [name, value] of Object.entries(methods))
    Object.defineProperty(scope.Promise, name, { value, writable: true, configurable: true, enumerable: false })
  return { detailsOf: (promise) => known.get(promise) }
}

function isThenable(value: unknown): boolean {
  return (typeof value === 'object' || typeof value === 'function') && value !== null && 'then' in value
}
