import type { BindingModel } from '../../node.ts'
import { allBytes } from '../buffer/bytes.ts'
import { createPart, createQueue, type Data, END, type Read } from './data.ts'

const STATUS_END = 0
const STATUS_CONTINUE = 1

/** Told of each pull, with the next bytes if there are some. */
type OnPull = (status: number, bytes?: ArrayBuffer) => void

class BlobReader {
  readonly #read: Read
  #hasEnded = false

  constructor(data: Data) {
    this.#read = data.read()
  }

  /** All data is in memory, so it calls back at once. */
  pull(onPull: OnPull): number {
    const bytes = this.#hasEnded ? END : this.#read()
    if (bytes !== END) {
      onPull(STATUS_CONTINUE, bytes)
      return STATUS_CONTINUE
    }
    if (this.#hasEnded) onPull(STATUS_END)
    else onPull(STATUS_END, undefined)
    this.#hasEnded = true
    return STATUS_END
  }

  /** A reader never waits for data. */
  setWakeup(): void {}
}

class Blob {
  readonly data: Data

  constructor(data: Data) {
    this.data = data
  }

  getReader(): BlobReader {
    return new BlobReader(this.data)
  }

  slice(start: number, end: number): Blob {
    return new Blob(this.data.slice(start, end))
  }
}

/** Takes the memory of a view, which is empty from then on. */
function takePart({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): Data {
  return createPart(new Uint8Array(buffer.transfer(), byteOffset, byteLength))
}

function concat(buffers: (ArrayBuffer | ArrayBufferView)[]): ArrayBuffer {
  const parts = buffers.map(allBytes)
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all.buffer
}

const RE_OBJECT_URL = /^blob:nodedata:([^:?#]+)/

/** What `Blob` is made of, and the blobs that have a URL. */
export const blob: BindingModel = {
  fidelity: 'modelled',
  create: () => {
    const stored = new Map<string, [blob: Blob, length: number, type: string]>()
    return {
      createBlob: (sources: (Blob | Uint8Array<ArrayBuffer>)[]) =>
        new Blob(createQueue(sources.map((source) => (source instanceof Blob ? source.data : takePart(source))))),
      concat,
      storeDataObject: (id: string, data: Blob, length: number, type: string) =>
        void stored.set(id, [data, length, type]),
      getDataObject: (id: string) => stored.get(id),
      revokeObjectURL: (url: string) => void stored.delete(RE_OBJECT_URL.exec(url)?.[1] ?? ''),
    }
  },
}
