import type { Inode } from './inode.ts'
import { fail } from './system-error.ts'

/** An open file. */
export interface OpenFile {
  inode: Inode
  flags: number
  position: number
  /** For messages. */
  path: string
}

/** Open files by their descriptors. */
export interface Descriptors {
  add: (file: OpenFile) => number
  /** @throws SystemFailure EBADF */
  get: (descriptor: number) => OpenFile
  close: (descriptor: number) => void
}

/** A process of the pinned release opens its first file as this one: the loop and the standard streams have the others. */
const FIRST = 17

/** As the system does, gives each file the lowest free number. */
export function createDescriptors(): Descriptors {
  const files = new Map<number, OpenFile>()
  return {
    add: (file) => {
      let descriptor = FIRST
      while (files.has(descriptor)) descriptor += 1
      files.set(descriptor, file)
      return descriptor
    },
    get: (descriptor) => files.get(descriptor) ?? fail('EBADF'),
    close: (descriptor) => {
      if (!files.delete(descriptor)) fail('EBADF')
    },
  }
}
