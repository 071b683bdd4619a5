/** The current frame of `AsyncLocalStorage`. */
export interface AsyncContext {
  frame: unknown
}

type Callback = ((value: any) => unknown) | null | undefined

/** Passes the frame on to callbacks of `then`, as V8 does. */
export function trackAsyncContext(scope: { Promise: PromiseConstructor }): AsyncContext {
  const context: AsyncContext = { frame: undefined }
  const { prototype } = scope.Promise as { prototype: Promise<unknown> }
  const native = prototype.then
  const bind = (callback: Callback): Callback => {
    const { frame } = context
    if (frame === undefined || typeof callback !== 'function') return callback
    return (value) => {
      const before = context.frame
      context.frame = frame
      try {
        return callback(value)
      } finally {
        context.frame = before
      }
    }
  }
  const methods = {
    then(this: Promise<unknown>, onFulfilled?: Callback, onRejected?: Callback) {
      return native.call(this, bind(onFulfilled), bind(onRejected))
    },
  }
  Object.defineProperty(prototype, 'then', {
    value: methods.then,
    writable: true,
    configurable: true,
    enumerable: false,
  })
  return context
}
