import { createInode, FOLDER, isFolder, isLink, touch, type Inode } from './inode.ts'
import { fail } from './system-error.ts'
import { decodeText } from '../native.ts'

/** Where a path leads: the folder that contains it, its name there, and what it names if that exists. */
export interface Place {
  parent: Inode & { entries: Map<string, Inode> }
  name: string
  inode?: Inode
  /** Absolute, without symbolic links. */
  path: string
}

const MAX_LINKS = 40

/** Folders and files by their paths. */
export interface Tree {
  /** @throws SystemFailure if a folder on the way does not exist, is none, or links lead in a circle */
  find: (path: string, options?: { follow?: boolean }) => Place
  /** @throws SystemFailure ENOENT too, if nothing is there */
  get: (path: string, options?: { follow?: boolean }) => Inode
  /** Adds an inode where nothing is. */
  add: (place: Place, inode: Inode) => void
  remove: (place: Place) => void
  /** Absolute path, without `.` and `..`. */
  resolve: (path: string) => string
}

/** @param cwd returns the working directory, absolute */
export function createTree(cwd: () => string): Tree {
  const root = createInode(FOLDER | 0o755) as Place['parent']
  const partsOf = (path: string): string[] => (path.startsWith('/') ? path : `${cwd()}/${path}`).split('/')

  function find(path: string, { follow = true } = {}, depth = 0): Place {
    if (path === '') fail('ENOENT')
    if (depth > MAX_LINKS) fail('ELOOP')
    const walked: Place[] = []
    let inode: Inode | undefined = root
    const parts = partsOf(path).filter((part) => part !== '' && part !== '.')
    for (const [index, name] of parts.entries()) {
      if (inode === undefined) fail('ENOENT')
      if (!isFolder(inode)) fail('ENOTDIR')
      if (name === '..') {
        walked.pop()
        inode = walked.at(-1)?.inode ?? root
        continue
      }
      const place: Place = { parent: inode, name, path: `${walked.at(-1)?.path ?? ''}/${name}` }
      const child = inode.entries.get(name)
      if (child && isLink(child) && (follow || index < parts.length - 1)) {
        const target = find(resolveFrom(walked.at(-1)?.path ?? '', decodeText(child.data)), { follow: true }, depth + 1)
        walked.push(target)
        inode = target.inode
        continue
      }
      walked.push({ ...place, ...(child && { inode: child }) })
      inode = child
    }
    return walked.at(-1) ?? { parent: root, name: '', path: '/', inode: root }
  }

  return {
    find,
    get: (path, options) => find(path, options).inode ?? fail('ENOENT'),
    add: ({ parent, name }, inode) => {
      parent.entries.set(name, inode)
      if (isFolder(inode)) parent.links += 1
      touch(parent)
    },
    remove: ({ parent, name, inode }) => {
      parent.entries.delete(name)
      if (inode && isFolder(inode)) parent.links -= 1
      else if (inode) inode.links -= 1
      touch(parent)
    },
    resolve: (path) => normalize(partsOf(path)),
  }
}

function resolveFrom(folder: string, target: string): string {
  return target.startsWith('/') ? target : `${folder}/${target}`
}

function normalize(parts: string[]): string {
  const kept: string[] = []
  for (const part of parts) {
    if (part === '..') kept.pop()
    else if (part !== '' && part !== '.') kept.push(part)
  }
  return `/${kept.join('/')}`
}
