import type { Node } from '../../node.ts'
import { pathOf, type Requests } from './requests.ts'
import { encodeText } from '../../native.ts'

/** Whole files read and written in one job of the thread pool. */
export function createJobs(node: Node, requests: Requests) {
  const { files } = node
  class ReadFileJob {
    declare ondone: (error: unknown, buffer?: Uint8Array, descriptor?: number, size?: number, closeError?: unknown) => void
    constructor(
      private readonly path: unknown,
      private readonly flags: number,
    ) {}
    run(): undefined {
      const run = (path: unknown, flags: number): Uint8Array => files.readAll(path, flags)
      requests.submit({ syscall: 'open', arity: 2, paths: [0], run }, [this.path, this.flags], undefined, (error, bytes) => {
        if (error !== null) return this.ondone(error)
        const data = bytes as Uint8Array
        const buffer = node.require('buffer').Buffer.from(data)
        this.ondone(null, buffer, -1, data.length)
      })
    }
  }
  class WriteFileJob {
    declare ondone: (error: unknown) => void
    constructor(
      private readonly path: unknown,
      private readonly flags: number,
      private readonly mode: number,
      private readonly data: string | Uint8Array,
    ) {}
    run(): undefined {
      const bytes = typeof this.data === 'string' ? encodeText(this.data) : this.data.slice()
      const run = (path: unknown): void => files.writeAll(pathOf(path), bytes, this.flags, this.mode)
      requests.submit({ syscall: 'open', arity: 1, paths: [0], run }, [this.path], undefined, (error) => this.ondone(error))
    }
  }
  return { ReadFileJob, WriteFileJob }
}
