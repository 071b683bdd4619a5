import type { Node } from '../node.ts'
import type { Endpoint, StreamClass } from './stream-class.ts'
import { encodeText } from '../native.ts'

const nothing = (): void => undefined

/** Connects a pipe to standard input, output or error. What is written there is passed on at once, as it is to a pipe on Linux. */
export function standardStream(node: Node, descriptor: number, stream: InstanceType<StreamClass>): Endpoint {
  if (descriptor === 0) return standardInput(node, stream)
  return {
    write: (bytes) => {
      node.output.write(descriptor === 1 ? 1 : 2, bytes)
      return 0
    },
    end: nothing,
    readStart: nothing,
    readStop: nothing,
    close: nothing,
  }
}

/** Delivers the whole input at the first read, then its end. */
function standardInput(node: Node, stream: InstanceType<StreamClass>): Endpoint {
  const chunks =
    node.start.stdin === undefined || node.start.stdin === '' ? [undefined] : [encodeText(node.start.stdin), undefined]
  let isReading = false
  const deliver = (): void => {
    if (!isReading || chunks.length === 0) return
    stream.receive(chunks.shift())
    if (chunks.length > 0) node.loop.queueEvent(deliver)
  }
  return {
    write: () => 0,
    end: nothing,
    readStart: () => {
      isReading = true
      node.loop.queueEvent(deliver)
    },
    readStop: () => (isReading = false),
    close: () => (isReading = false),
  }
}
