import { touch } from './inode.ts'
import type { OpenFile } from './descriptors.ts'
import { fail } from './system-error.ts'

/** The bits of flags that say how a file may be used. */
const ACCESS_MODE = 3
const WRITE_ONLY = 1
const READ_ONLY = 0
const APPEND = 0o2000

/** Copies bytes of a file into `target`; returns how many. @param position in bytes; -1 for the file's own, which then moves */
export function readFrom(file: OpenFile, target: Uint8Array, position: number): number {
  if ((file.flags & ACCESS_MODE) === WRITE_ONLY) fail('EBADF')
  if (file.inode.entries) fail('EISDIR')
  const start = position < 0 ? file.position : position
  const bytes = file.inode.data.subarray(start, start + target.length)
  target.set(bytes)
  if (position < 0) file.position += bytes.length
  file.inode.accessed = Date.now()
  return bytes.length
}

/** Writes bytes into a file, which grows if needed; returns how many. @param position as in `readFrom` */
export function writeTo(file: OpenFile, bytes: Uint8Array, position: number): number {
  if ((file.flags & ACCESS_MODE) === READ_ONLY) fail('EBADF')
  const { inode } = file
  const start = file.flags & APPEND ? inode.data.length : position < 0 ? file.position : position
  if (start + bytes.length > inode.data.length) resize(file, start + bytes.length)
  inode.data.set(bytes, start)
  if (position < 0) file.position = start + bytes.length
  touch(inode)
  return bytes.length
}

/** Cuts a file, or fills it up with zeros. */
export function resize({ inode }: OpenFile, length: number): void {
  const data = new Uint8Array(length)
  data.set(inode.data.subarray(0, length))
  inode.data = data
  touch(inode)
}
