import type { BindingModel } from '../node.ts'
import { createStreamClass } from '../streams/stream-class.ts'

/** What all streams of the loop share. */
export const streamWrap: BindingModel = {
  fidelity: 'modelled',
  create: (node, { streamBaseState }) => {
    let LibuvStreamWrap: unknown
    return {
      streamBaseState,
      WriteWrap: class WriteWrap {},
      ShutdownWrap: class ShutdownWrap {},
      get LibuvStreamWrap() {
        return (LibuvStreamWrap ??= createStreamClass(node))
      },
    }
  },
}
