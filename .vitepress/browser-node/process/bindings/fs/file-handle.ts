import type { Node } from '../../node.ts'
import { pathOf, type Requests } from './requests.ts'

/** The open file behind `fs/promises`, and the function that opens one. */
export function createHandles(node: Node, requests: Requests) {
  class FileHandle {
    onread: unknown
    fd: number
    constructor(fd: number) {
      this.fd = fd
    }
    readonly #id = node.asyncIds.next()
    getAsyncId(): number {
      return this.#id
    }
    close(): Promise<void> {
      return new Promise((resolve, reject) =>
        requests.submit(closing(this.releaseFD()), [], undefined, (error) =>
          error === null ? resolve() : reject(error),
        ),
      )
    }
    closeSync(): void {
      node.files.close(this.releaseFD())
    }
    releaseFD(): number {
      const { fd } = this
      this.fd = -1
      return fd
    }
  }
  const closing = (descriptor: number) => ({
    syscall: 'close',
    arity: 0,
    paths: [],
    run: () => node.files.close(descriptor),
  })
  return {
    FileHandle,
    openFileHandle: requests.define({
      syscall: 'open',
      arity: 3,
      paths: [0],
      run: (path, flags, mode) => new FileHandle(node.files.open(pathOf(path), flags, mode)),
    }),
  }
}
