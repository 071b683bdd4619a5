import type { Node } from '../node.ts'
import { createHandleClass } from './handle.ts'

/** The other end of a stream. */
export interface Endpoint {
  /** Takes bytes, at once; returns 0, or the negative number of an error. */
  write: (bytes: Uint8Array) => number
  /** Ends the writing side. */
  end: () => void
  /** Starts and stops delivering what arrives. */
  readStart: () => void
  readStop: () => void
  close: () => void
}

/** Encodings as the library's methods are named. */
const ENCODINGS = { Utf8: 'utf8', Ascii: 'latin1', Latin1: 'latin1', Ucs2: 'utf16le' }

/** The class below pipes and sockets: what the library expects of `LibuvStreamWrap`. */
export function createStreamClass(node: Node) {
  const { streamBaseState, kReadBytesOrError, kArrayBufferOffset, kBytesWritten, kLastWriteErr } = node.binding(
    'stream_wrap',
  ) as any
  const EOF = (node.binding('uv') as Record<string, number>)['UV_EOF'] ?? -4095
  const Handle = createHandleClass(node)
  class Stream extends Handle {
    declare onread?: (buffer: ArrayBuffer | undefined) => unknown
    endpoint?: Endpoint
    isStreamBase = true
    bytesRead = 0
    bytesWritten = 0
    fd = -1
    readStart(): number {
      this.setActive(true)
      this.endpoint?.readStart()
      return 0
    }
    readStop(): number {
      this.setActive(false)
      this.endpoint?.readStop()
      return 0
    }
    writeBuffer(_request: null, bytes: Uint8Array): number {
      const error = this.endpoint?.write(bytes) ?? 0
      streamBaseState[kBytesWritten] = bytes.byteLength
      streamBaseState[kLastWriteErr] = error
      this.bytesWritten += bytes.byteLength
      return error
    }
    writev(request: null, chunks: any[], areBuffers: boolean): number {
      const { Buffer } = node.require('buffer')
      const buffers = areBuffers
        ? chunks
        : chunks.flatMap((chunk, index) =>
            index % 2 === 1 ? [] : [typeof chunk === 'string' ? Buffer.from(chunk, chunks[index + 1]) : chunk],
          )
      return this.writeBuffer(request, Buffer.concat(buffers))
    }
    shutdown(request: { oncomplete: (status: number) => void }): number {
      this.endpoint?.end()
      node.loop.reference(1)
      node.loop.queueEvent(() => {
        node.loop.reference(-1)
        request.oncomplete(0)
      })
      return 0
    }
    /** Tells the library of bytes that arrived, or of the end. Runs in the poll phase. */
    receive(bytes: Uint8Array | undefined): void {
      streamBaseState[kReadBytesOrError] = bytes ? bytes.byteLength : EOF
      streamBaseState[kArrayBufferOffset] = 0
      this.bytesRead += bytes?.byteLength ?? 0
      if (!bytes) this.setActive(false)
      this.onread?.(bytes && (bytes.slice().buffer as ArrayBuffer))
    }
    override onClosing(): void {
      this.endpoint?.close()
    }
  }
  for (const [name, encoding] of Object.entries(ENCODINGS)) {
    Object.defineProperty(Stream.prototype, `write${name}String`, {
      value(this: Stream, request: null, text: string) {
        return this.writeBuffer(request, node.require('buffer').Buffer.from(text, encoding))
      },
    })
  }
  return Stream
}

export type StreamClass = ReturnType<typeof createStreamClass>
