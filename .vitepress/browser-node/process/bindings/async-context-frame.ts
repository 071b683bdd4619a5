import type { BindingModel } from '../node.ts'

/** The stores of `AsyncLocalStorage`, which the engine passes on to callbacks of promises: see `async-context.ts`. */
export const asyncContextFrame: BindingModel = {
  fidelity: 'modelled',
  create: ({ asyncContext }) => ({
    getContinuationPreservedEmbedderData: () => asyncContext.frame,
    setContinuationPreservedEmbedderData: (frame: unknown) => (asyncContext.frame = frame),
  }),
}
