import { TYPE, FILE, FOLDER, LINK, type Inode } from '../../files/inode.ts'
import { statValues } from '../../files/stat.ts'
import type { Binding, BindingModel, Node } from '../../node.ts'
import { createHandles } from './file-handle.ts'
import { createJobs } from './jobs.ts'
import { createRequests, FSReqCallback, pathOf, type Call } from './requests.ts'
import { decodeText, encodeText } from '../../native.ts'

/** Types of directory entries, as `UV_DIRENT_*`. */
const ENTRY_TYPES: Record<number, number> = { [FILE]: 1, [FOLDER]: 2, [LINK]: 3 }

/** Files in memory. */
export const fs: BindingModel = {
  fidelity: 'modelled',
  create: (node, shape) => {
    const { files, systemErrors } = node
    const usePromises = shape['kUsePromises'] as symbol
    const requests = createRequests(node, systemErrors, usePromises)
    const calls = systemCalls(node, shape)
    const functions = Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, requests.define(call)]))
    return {
      ...functions,
      ...createHandles(node, requests),
      ...createJobs(node, requests),
      FSReqCallback,
      existsSync: (path: unknown) => {
        node.pool.progress()
        return exists(() => files.stat(pathOf(path)))
      },
      internalModuleStat: (path: unknown) => moduleStat(() => files.stat(pathOf(path))),
      getFormatOfExtensionlessFile: () => 0,
    }
  },
}

function exists(find: () => unknown): boolean {
  try {
    find()
    return true
  } catch {
    return false
  }
}

/** 0 for a file, 1 for a folder, negative if there is nothing. */
function moduleStat(find: () => Inode): number {
  try {
    return find().entries ? 1 : 0
  } catch {
    return -2
  }
}

function systemCalls(node: Node, shape: Binding): Record<string, Call> {
  const { files } = node
  const call = (syscall: string, arity: number, paths: number[], run: Call['run']): Call => ({
    syscall,
    arity,
    paths,
    run,
  })
  const encode = (name: string, encoding?: string): unknown => {
    if (encoding !== 'buffer') return name
    return node.require('buffer').Buffer.from(name)
  }
  /** Into the array that the library shares, or into a new one if the answer comes later. */
  const describe = (inode: Inode, isBigInt: boolean, request?: unknown): unknown => {
    const values = statValues(inode)
    const shared = shape[isBigInt ? 'bigintStatValues' : 'statValues'] as Float64Array | BigInt64Array
    const target = request === undefined ? shared : new (shared.constructor as Float64ArrayConstructor)(shared.length)
    values.forEach((value, index) => ((target as Float64Array)[index] = (isBigInt ? BigInt(value) : value) as number))
    return target
  }
  const make = (path: string, mode: number, isRecursive: boolean): string | undefined => {
    if (!isRecursive) return void files.mkdir(path, mode)
    return files.makeAll(path, mode)
  }
  return {
    access: call('access', 2, [0], (path) => files.access(pathOf(path))),
    open: call('open', 3, [0], (path, flags, mode) => files.open(pathOf(path), flags, mode ?? 0o666)),
    close: call('close', 1, [], (descriptor) => files.close(descriptor)),
    read: call('read', 5, [], (descriptor, buffer, offset, length, position) =>
      files.read(descriptor, bytesOf(buffer, offset, length), Number(position)),
    ),
    readBuffers: call('read', 3, [], (descriptor, buffers: ArrayBufferView[], position) =>
      inTurn(buffers, position, (each, at) => files.read(descriptor, bytesOf(each), at)),
    ),
    readFileUtf8: call('open', 2, [0], (path, flags) => decodeText(files.readAll(path, flags))),
    writeBuffer: call('write', 5, [], (descriptor, buffer, offset, length, position) =>
      files.write(descriptor, bytesOf(buffer, offset, length), Number(position ?? -1)),
    ),
    writeBuffers: call('write', 3, [], (descriptor, buffers: ArrayBufferView[], position) =>
      inTurn(buffers, position, (each, at) => files.write(descriptor, bytesOf(each), at)),
    ),
    writeString: call('write', 4, [], (descriptor, string, position, encoding) =>
      files.write(descriptor, node.require('buffer').Buffer.from(string, encoding), Number(position ?? -1)),
    ),
    writeFileUtf8: call('open', 4, [0], (path, data, flags, mode) =>
      files.writeAll(path, encodeText(data), flags, mode),
    ),
    fdatasync: call('fdatasync', 1, [], (descriptor) => void files.fstat(descriptor)),
    fsync: call('fsync', 1, [], (descriptor) => void files.fstat(descriptor)),
    ftruncate: call('ftruncate', 2, [], (descriptor, length) => files.truncate(descriptor, Number(length ?? 0))),
    rename: call('rename', 2, [0, 1], (from, to) => files.rename(pathOf(from), pathOf(to))),
    link: call('link', 2, [0, 1], (from, to) => files.link(pathOf(from), pathOf(to))),
    symlink: call('symlink', 3, [0, 1], (target, path) => files.symlink(pathOf(target), pathOf(path))),
    copyFile: call('copyfile', 3, [0, 1], (from, to, mode) => files.copy(pathOf(from), pathOf(to), mode)),
    rmdir: call('rmdir', 1, [0], (path) => files.rmdir(pathOf(path))),
    unlink: call('unlink', 1, [0], (path) => files.unlink(pathOf(path))),
    mkdir: call('mkdir', 3, [0], (path, mode, isRecursive) => make(pathOf(path), mode, isRecursive)),
    mkdtemp: call('mkdtemp', 2, [0], (prefix, encoding) => encode(files.makeTemporary(pathOf(prefix)), encoding)),
    readdir: call('scandir', 3, [0], (path, encoding, hasTypes) => {
      const entries = files.readdir(pathOf(path))
      const names = entries.map(([name]) => encode(name, encoding))
      return hasTypes ? [names, entries.map(([, { mode }]) => ENTRY_TYPES[mode & TYPE] ?? 0)] : names
    }),
    readlink: call('readlink', 2, [0], (path, encoding) => encode(files.readlink(pathOf(path)), encoding)),
    realpath: call('realpath', 2, [0], (path, encoding) => encode(files.realpath(pathOf(path)), encoding)),
    stat: call('stat', 2, [0], (path, isBigInt, request) => describe(files.stat(pathOf(path)), isBigInt, request)),
    lstat: call('lstat', 2, [0], (path, isBigInt, request) => describe(files.lstat(pathOf(path)), isBigInt, request)),
    fstat: call('fstat', 2, [], (descriptor, isBigInt, request) =>
      describe(files.fstat(descriptor), isBigInt, request),
    ),
    chmod: call('chmod', 2, [0], (path, mode) => files.setMode(files.stat(pathOf(path)), mode)),
    fchmod: call('fchmod', 2, [], (descriptor, mode) => files.setMode(files.fstat(descriptor), mode)),
    utimes: call('utime', 3, [0], (path, accessed, modified) =>
      files.setTimes(files.stat(pathOf(path)), accessed, modified),
    ),
    lutimes: call('lutime', 3, [0], (path, accessed, modified) =>
      files.setTimes(files.lstat(pathOf(path)), accessed, modified),
    ),
    futimes: call('futime', 3, [], (descriptor, accessed, modified) =>
      files.setTimes(files.fstat(descriptor), accessed, modified),
    ),
  }
}

function bytesOf(
  { buffer, byteOffset, byteLength }: ArrayBufferView,
  offset = 0,
  length = byteLength - offset,
): Uint8Array {
  return new Uint8Array(buffer, byteOffset + offset, length)
}

/** Reads or writes several buffers one after the other; stops when one is not filled. */
function inTurn(
  buffers: ArrayBufferView[],
  position: unknown,
  run: (buffer: ArrayBufferView, at: number) => number,
): number {
  let total = 0
  for (const buffer of buffers) {
    const count = run(buffer, typeof position === 'number' ? position + total : -1)
    total += count
    if (count < buffer.byteLength) break
  }
  return total
}
