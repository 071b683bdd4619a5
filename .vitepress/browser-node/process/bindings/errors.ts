import type { BindingModel } from '../node.ts'

/** Exceptions that nothing caught. Stack traces are the engine's own, which is the same as Node.js's. */
export const errors: BindingModel = {
  fidelity: 'modelled',
  create: (node) => ({
    setPrepareStackTraceCallback: () => undefined,
    setGetSourceMapErrorSource: () => undefined,
    setSourceMapsEnabled: () => undefined,
    setMaybeCacheGeneratedSourceMap: () => undefined,
    setEnhanceStackForFatalException: (...enhancers: [before: unknown, after: unknown]) => {
      node.enhancers = enhancers as typeof node.enhancers
    },
    noSideEffectsToString: (value: unknown) => describe(value),
    triggerUncaughtException: (error: unknown, isFromPromise: boolean) =>
      node.triggerUncaughtException(error, isFromPromise),
  }),
}

/** Like `String`, but runs no code of the program. */
export function describe(value: unknown): string {
  if (typeof value === 'symbol') return value.toString()
  if (typeof value === 'function') return Function.prototype.toString.call(value)
  if (typeof value !== 'object' || value === null) return String(value)
  if ((Error as any).isError(value)) return Error.prototype.toString.call(value)
  const { constructor } = value
  return `#<${typeof constructor === 'function' && constructor.name ? constructor.name : 'Object'}>`
}
