/** Bytes that do not change, in the parts that they were made of. */
export interface Data {
  length: number
  slice: (start: number, end: number) => Data
  read: () => Read
}

/** Returns the next bytes, undefined if there are none yet, `END` after the last. */
export type Read = () => ArrayBuffer | undefined | typeof END

export const END = Symbol('end')

/** @param isCut true for a part of what was given; an empty one has no bytes at all */
export function createPart(bytes: Uint8Array, isCut = false): Data {
  return {
    length: bytes.length,
    slice: (start, end) => createPart(bytes.subarray(start, end), true),
    read: () => {
      let isRead = false
      return () => {
        if (isRead) return END
        isRead = true
        return isCut && bytes.length === 0 ? undefined : (bytes.slice().buffer as ArrayBuffer)
      }
    },
  }
}

export function createQueue(parts: readonly Data[]): Data {
  return {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    slice: (start, end) => createQueue(cut(parts, start, end)),
    read: () => readQueue(parts),
  }
}

/** Returns the parts between two places; a part that ends at the first place is left, empty. */
function cut(parts: readonly Data[], start: number, end: number): Data[] {
  const found: Data[] = []
  let from = start
  let remaining = end - start
  for (const part of parts) {
    if (remaining === 0) break
    if (from > part.length) {
      from -= part.length
      continue
    }
    const length = Math.min(part.length - from, remaining)
    found.push(part.slice(from, from + length))
    remaining -= length
    from = 0
  }
  return found
}

/** The end of a part takes a read without bytes, unless it is the last. */
function readQueue(parts: readonly Data[]): Read {
  let at = 0
  let read = parts[0]?.read()
  return () => {
    const bytes = read ? read() : END
    if (bytes !== END) return bytes
    at += 1
    read = parts[at]?.read()
    return read ? undefined : END
  }
}
