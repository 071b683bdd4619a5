import type { BindingModel } from '../node.ts'
import { allBytes } from './buffer/bytes.ts'

const END = 0
const CONTINUE = 1

/** Told of each pull: [0 at the end, 1 before], with the next bytes if there are some. */
type OnPull = (status: number, bytes?: ArrayBuffer) => void

/** Reads parts one by one; after each follows a pull without bytes. */
class Reader {
  readonly #parts: readonly Uint8Array[]
  #pulls = 0

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts
  }

  pull(onPull: OnPull): number {
    const part = this.#parts[this.#pulls >> 1]
    const isBetween = this.#pulls % 2 === 1
    // After the last part comes the end.
    const isLast = (this.#pulls >> 1) === this.#parts.length - 1
    if (!part || (isBetween && isLast)) {
      onPull(END, undefined)
      return END
    }
    this.#pulls += 1
    onPull(CONTINUE, isBetween ? undefined : part.slice().buffer as ArrayBuffer)
    return CONTINUE
  }

  /** All data is in memory, so a reader never waits for some. */
  setWakeup(): void {}
}

/** Bytes that do not change, in the parts that they were made of. */
class Blob {
  readonly parts: readonly Uint8Array[]

  constructor(parts: readonly Uint8Array[]) {
    this.parts = parts
  }

  getReader(): Reader {
    return new Reader(this.parts)
  }

  slice(start: number, end: number): Blob {
    let before = 0
    const parts = this.parts.map((part) => {
      const from = start - before
      const to = end - before
      before += part.length
      return part.subarray(Math.max(0, from), Math.max(0, to))
    })
    return new Blob(parts.filter(({ length }) => length > 0))
  }
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
      createBlob: (sources: (Blob | Uint8Array)[]) =>
        new Blob(sources.flatMap((source) => (source instanceof Blob ? source.parts : [source]))),
      concat,
      storeDataObject: (id: string, data: Blob, length: number, type: string) => void stored.set(id, [data, length, type]),
      getDataObject: (id: string) => stored.get(id),
      revokeObjectURL: (url: string) => void stored.delete(RE_OBJECT_URL.exec(url)?.[1] ?? ''),
    }
  },
}
