import type { BindingModel } from '../node.ts'

/** The stores of `AsyncLocalStorage`, which the engine passes on to callbacks of promises: see `async-context.ts`. */
export const asyncContextFrame: BindingModel = {
  fidelity: 'modelled',
  create: ({ asyncContext, noteApproximate }) => ({
    getContinuationPreservedEmbedderData: () => asyncContext.frame,
    setContinuationPreservedEmbedderData: (frame: unknown) => {
      // The frame is passed on to callbacks of `then`, but not past an `await`.
      if (frame !== undefined) noteApproximate('async_context_frame')
      asyncContext.frame = frame
    },
  }),
}
