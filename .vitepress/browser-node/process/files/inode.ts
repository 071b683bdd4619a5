/** A file, folder or symbolic link in memory. */
export interface Inode {
  number: number
  /** Type and permissions, as in `stat`. */
  mode: number
  /** Entries of a folder, in the order of their names. */
  entries?: Map<string, Inode>
  /** Bytes of a file; the target's path of a link. */
  data: Uint8Array
  links: number
  /** Milliseconds since the epoch. */
  accessed: number
  modified: number
  changed: number
  born: number
}

export const TYPE = 0o170000
export const FOLDER = 0o040000
export const FILE = 0o100000
export const LINK = 0o120000

let count = 0

/** @param mode type and permissions */
export function createInode(mode: number, data = new Uint8Array()): Inode {
  const now = Date.now()
  const isFolder = (mode & TYPE) === FOLDER
  count += 1
  return {
    number: count,
    mode,
    ...(isFolder && { entries: new Map() }),
    data,
    links: isFolder ? 2 : 1,
    accessed: now,
    modified: now,
    changed: now,
    born: now,
  }
}

export const isFolder = (inode: Inode): inode is Inode & { entries: Map<string, Inode> } => inode.entries !== undefined
export const isLink = ({ mode }: Inode): boolean => (mode & TYPE) === LINK

/** Notes that the content has changed. */
export function touch(inode: Inode): void {
  inode.modified = inode.changed = Date.now()
}
