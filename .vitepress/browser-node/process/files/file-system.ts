import { createDescriptors } from './descriptors.ts'
import { createInode, FILE, FOLDER, isFolder } from './inode.ts'
import { createOperations, type Operations } from './operations.ts'
import { fail, SystemFailure } from './system-error.ts'
import { createTree } from './tree.ts'
import { decodeText } from '../native.ts'

/** The files of a process: system calls, and what combines several of them. */
export interface FileSystem extends Operations {
  /** Opens, reads and closes. @param path a path or a descriptor */
  readAll: (path: unknown, flags?: number) => Uint8Array
  writeAll: (path: unknown, bytes: Uint8Array, flags: number, mode: number) => void
  /** Creates a folder and those above it; returns the first that it created, if any. */
  makeAll: (path: string, mode: number) => string | undefined
  makeTemporary: (prefix: string) => string
  /** Returns the new working directory. */
  changeDirectory: (path: string) => string
  /** Adds a file with its folders, before the program starts. */
  provide: (path: string, bytes: Uint8Array) => void
  /** What a descriptor is, if it is open. */
  typeOf: (descriptor: number) => 'FILE' | undefined
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/** @param cwd returns the working directory @param umask returns the mode's bits that new files lack */
export function createFileSystem(cwd: () => string, umask: () => number): FileSystem {
  const tree = createTree(cwd)
  const descriptors = createDescriptors()
  const operations = createOperations(tree, descriptors, umask)
  const makeAll = (path: string, mode: number): string | undefined => {
    const place = findOrNone(path)
    if (place?.inode) return isFolder(place.inode) ? undefined : fail('EEXIST')
    const first = makeAll(parentOf(tree.resolve(path)), mode)
    operations.mkdir(path, mode)
    return first ?? tree.resolve(path)
  }
  return {
    ...operations,
    readAll: (path, flags = 0) => {
      if (typeof path === 'number') return readRest(path)
      const descriptor = operations.open(decode(path), flags, 0o666)
      try {
        return readRest(descriptor)
      } finally {
        operations.close(descriptor)
      }
    },
    writeAll: (path, bytes, flags, mode) => {
      if (typeof path === 'number') return void operations.write(path, bytes, -1)
      const descriptor = operations.open(decode(path), flags, mode)
      operations.write(descriptor, bytes, -1)
      operations.close(descriptor)
    },
    makeAll,
    makeTemporary: (prefix) => {
      const random = Array.from({ length: 6 }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)])
      const path = prefix + random.join('')
      operations.mkdir(path, 0o700)
      return path
    },
    changeDirectory: (path) => (isFolder(tree.get(path)) ? operations.realpath(path) : fail('ENOTDIR')),
    provide: (path, bytes) => {
      const missing = parentOf(path)
      if (missing !== '/') provideFolder(missing)
      tree.add(tree.find(path), createInode(FILE | 0o644, bytes as Uint8Array<ArrayBuffer>))
    },
    typeOf: (descriptor) => {
      try {
        descriptors.get(descriptor)
        return 'FILE'
      } catch {
        return undefined
      }
    },
  }
  function readRest(descriptor: number): Uint8Array {
    const { inode, position } = descriptors.get(descriptor)
    const bytes = new Uint8Array(Math.max(0, inode.data.length - position))
    operations.read(descriptor, bytes, -1)
    return bytes
  }
  function provideFolder(path: string): void {
    const place = path === '/' ? undefined : findOrNone(path)
    if (place?.inode || path === '/') return
    provideFolder(parentOf(path))
    tree.add(tree.find(path), createInode(FOLDER | 0o755))
  }
  function findOrNone(path: string) {
    try {
      return tree.find(path)
    } catch (error) {
      if (error instanceof SystemFailure && error.code === 'ENOENT') return undefined
      throw error
    }
  }
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/')) || '/'
const decode = (path: unknown): string => (typeof path === 'string' ? path : decodeText(path as Uint8Array))
