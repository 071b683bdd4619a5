import type { BindingModel } from '../node.ts'
import { createStreamClass } from '../streams/stream-class.ts'
import { standardStream } from '../streams/standard-stream.ts'

/** Pipes; so far those of the standard streams. */
export const pipeWrap: BindingModel = {
  fidelity: 'modelled',
  create: (node) => {
    const Stream = createStreamClass(node)
    class Pipe extends Stream {
      open(descriptor: number): number {
        this.fd = descriptor
        this.endpoint = standardStream(node, descriptor, this)
        return 0
      }
      setBlocking(): number {
        return 0
      }
    }
    return { Pipe, PipeConnectWrap: class PipeConnectWrap {} }
  },
}
