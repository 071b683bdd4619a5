/** What the process needs of the browser, taken before the library and the program can change it. */
export interface Browser {
  queueMicrotask: (callback: () => void) => void
  setTimeout: typeof globalThis.setTimeout
  clearTimeout: typeof globalThis.clearTimeout
  structuredClone: (value: unknown, options?: { transfer?: unknown[] }) => unknown
  /** Milliseconds since the worker began. */
  now: () => number
  /** Reports promises that are rejected without a handler, and those among them that get one later. */
  onRejection: (
    onRejected: (promise: Promise<unknown>, reason: unknown) => void,
    onHandled: (promise: Promise<unknown>) => void,
  ) => void
}

/** @param scope the global object of a worker */
export function takeBrowser(scope: WorkerGlobalScope & typeof globalThis): Browser {
  const { performance } = scope
  const setTimeout = scope.setTimeout.bind(scope)
  const listen = scope.addEventListener.bind(scope)
  return {
    queueMicrotask: scope.queueMicrotask.bind(scope),
    setTimeout: setTimeout as typeof globalThis.setTimeout,
    clearTimeout: scope.clearTimeout.bind(scope),
    structuredClone: scope.structuredClone.bind(scope) as Browser['structuredClone'],
    now: () => performance.now(),
    onRejection: (onRejected, onHandled) => {
      listen('unhandledrejection', (event) => {
        const { promise, reason } = event as PromiseRejectionEvent
        event.preventDefault()
        onRejected(promise, reason)
      })
      listen('rejectionhandled', (event) => onHandled((event as PromiseRejectionEvent).promise))
    },
  }
}
