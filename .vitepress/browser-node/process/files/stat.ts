import type { Inode } from './inode.ts'

/** Numbers of `Stats` in the order in which the library reads them. */
const DEVICE = 2049
const BLOCK = 4096
const SECTOR = 512

/** Describes an inode as the library's `statValues` do: 18 numbers, times as whole seconds and nanoseconds. */
export function statValues(inode: Inode): number[] {
  const size = inode.entries ? BLOCK : inode.data.length
  const times = [inode.accessed, inode.modified, inode.changed, inode.born].flatMap((time) => [
    Math.floor(time / 1000),
    Math.round((time % 1000) * 1e6),
  ])
  return [DEVICE, inode.mode, inode.links, 0, 0, 0, BLOCK, inode.number, size, Math.ceil(size / SECTOR), ...times]
}
