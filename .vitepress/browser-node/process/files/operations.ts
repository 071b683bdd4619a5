import { type Descriptors } from './descriptors.ts'
import { readFrom, resize, writeTo } from './data.ts'
import { createInode, FILE, FOLDER, isFolder, LINK, touch, TYPE, type Inode } from './inode.ts'
import { fail } from './system-error.ts'
import type { Place, Tree } from './tree.ts'
import { decodeText, encodeText } from '../native.ts'

const O = { CREAT: 0o100, EXCL: 0o200, TRUNC: 0o1000, DIRECTORY: 0o200000, NOFOLLOW: 0o400000 }
const COPY_EXCLUSIVE = 1
const PERMISSIONS = 0o7777

/** The system calls on files, in memory. Each throws a SystemFailure as the kernel would refuse it. */
export function createOperations(tree: Tree, descriptors: Descriptors, umask: () => number) {
  const existing = (path: string): Inode => tree.get(path)
  const vacant = (path: string): Place => {
    const place = tree.find(path, { follow: false })
    return place.inode ? fail('EEXIST') : place
  }
  const create = (place: Place, mode: number, data?: Uint8Array<ArrayBuffer>): Inode => {
    const inode = createInode((mode & ~umask()) | (mode & TYPE), data)
    tree.add(place, inode)
    return inode
  }
  const open = (path: string, flags: number, mode: number): number => {
    const place = tree.find(path, { follow: (flags & O.NOFOLLOW) === 0 })
    if (place.inode && flags & O.CREAT && flags & O.EXCL) fail('EEXIST')
    if (!place.inode && !(flags & O.CREAT)) fail('ENOENT')
    const inode = place.inode ?? create(place, FILE | (mode & PERMISSIONS))
    if (isFolder(inode) && flags & 3) fail('EISDIR')
    if (flags & O.DIRECTORY && !isFolder(inode)) fail('ENOTDIR')
    const file = { inode, flags, position: 0, path }
    if (flags & O.TRUNC && !isFolder(inode)) resize(file, 0)
    return descriptors.add(file)
  }
  const unlink = (path: string): void => {
    const place = tree.find(path, { follow: false })
    if (!place.inode) fail('ENOENT')
    if (isFolder(place.inode)) fail('EISDIR')
    tree.remove(place)
  }
  const rmdir = (path: string): void => {
    const place = tree.find(path, { follow: false })
    if (!place.inode) fail('ENOENT')
    if (!isFolder(place.inode)) fail('ENOTDIR')
    if (place.inode.entries.size > 0) fail('ENOTEMPTY')
    tree.remove(place)
  }
  return {
    open,
    unlink,
    rmdir,
    close: (descriptor: number) => descriptors.close(descriptor),
    read: (descriptor: number, target: Uint8Array, position: number) =>
      readFrom(descriptors.get(descriptor), target, position),
    write: (descriptor: number, bytes: Uint8Array, position: number) =>
      writeTo(descriptors.get(descriptor), bytes, position),
    truncate: (descriptor: number, length: number) => resize(descriptors.get(descriptor), length),
    stat: existing,
    lstat: (path: string) => tree.get(path, { follow: false }),
    fstat: (descriptor: number) => descriptors.get(descriptor).inode,
    access: (path: string) => void existing(path),
    mkdir: (path: string, mode: number) => void create(vacant(path), FOLDER | (mode & PERMISSIONS)),
    readdir: (path: string): [string, Inode][] => {
      const folder = existing(path)
      return isFolder(folder) ? [...folder.entries].toSorted(([a], [b]) => (a < b ? -1 : 1)) : fail('ENOTDIR')
    },
    rename: (from: string, to: string) => {
      const source = tree.find(from, { follow: false })
      const target = tree.find(to, { follow: false })
      if (!source.inode) fail('ENOENT')
      if (target.inode === source.inode) return
      if (target.path.startsWith(`${source.path}/`)) fail('EINVAL')
      if (target.inode && isFolder(target.inode) && !isFolder(source.inode)) fail('EISDIR')
      if (target.inode && !isFolder(target.inode) && isFolder(source.inode)) fail('ENOTDIR')
      if (target.inode && isFolder(target.inode)) rmdir(to)
      else if (target.inode) tree.remove(target)
      tree.remove(source)
      if (!isFolder(source.inode)) source.inode.links += 1
      tree.add(target, source.inode)
    },
    link: (from: string, to: string) => {
      const inode = tree.get(from, { follow: false })
      if (isFolder(inode)) fail('EPERM')
      const place = vacant(to)
      inode.links += 1
      tree.add(place, inode)
    },
    symlink: (target: string, path: string) => void create(vacant(path), LINK | 0o777, encodeText(target)),
    readlink: (path: string) => {
      const inode = tree.get(path, { follow: false })
      return (inode.mode & TYPE) === LINK ? decodeText(inode.data) : fail('EINVAL')
    },
    realpath: (path: string) => {
      const place = tree.find(path)
      return place.inode ? place.path : fail('ENOENT')
    },
    copy: (from: string, to: string, mode: number) => {
      const source = existing(from)
      if (isFolder(source)) fail('EISDIR')
      const target = tree.find(to)
      if (target.inode && mode & COPY_EXCLUSIVE) fail('EEXIST')
      if (target.inode === source) return
      if (target.inode && isFolder(target.inode)) fail('EISDIR')
      const inode = target.inode ?? create(target, source.mode)
      inode.data = source.data.slice()
      touch(inode)
    },
    setMode: (inode: Inode, mode: number) => {
      inode.mode = (inode.mode & TYPE) | (mode & PERMISSIONS)
      inode.changed = Date.now()
    },
    /** @param accessed @param modified seconds since the epoch */
    setTimes: (inode: Inode, accessed: number, modified: number) => {
      Object.assign(inode, { accessed: accessed * 1000, modified: modified * 1000, changed: Date.now() })
    },
  }
}

export type Operations = ReturnType<typeof createOperations>
