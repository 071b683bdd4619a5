import type { Node } from '../../node.ts'
import { pathOf, type Requests } from './requests.ts'
import { encodeText } from '../../native.ts'

/** Whole files read and written in one job of the thread pool. */
export function createJobs(node: Node, requests: Requests) {
  const { files } = node
  class ReadFileJob {
    declare ondone: (
      error: unknown,
      buffer?: Uint8Array,
      descriptor?: number,
      size?: number,
      closeError?: unknown,
    ) => void
    readonly #path: unknown
    readonly #flags: number
    constructor(path: unknown, flags: number) {
      this.#path = path
      this.#flags = flags
    }
    run(): undefined {
      const run = (path: unknown, flags: number): Uint8Array => files.readAll(path, flags)
      requests.submit(
        { syscall: 'open', arity: 2, paths: [0], run },
        [this.#path, this.#flags],
        undefined,
        (error, bytes) => {
          if (error !== null) return this.ondone(error)
          const data = bytes as Uint8Array
          const buffer = node.require('buffer').Buffer.from(data)
          this.ondone(null, buffer, -1, data.length)
        },
      )
    }
  }
  class WriteFileJob {
    declare ondone: (error: unknown) => void
    readonly #path: unknown
    readonly #write: (path: unknown) => void
    constructor(path: unknown, flags: number, mode: number, data: string | Uint8Array) {
      const bytes = typeof data === 'string' ? encodeText(data) : data.slice()
      this.#path = path
      this.#write = (each) => files.writeAll(pathOf(each), bytes, flags, mode)
    }
    run(): undefined {
      requests.submit({ syscall: 'open', arity: 1, paths: [0], run: this.#write }, [this.#path], undefined, (error) =>
        this.ondone(error),
      )
    }
  }
  return { ReadFileJob, WriteFileJob }
}
