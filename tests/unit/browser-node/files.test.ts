import { describe, expect, it } from 'vitest'

import { createFileSystem } from '../../../.vitepress/browser-node/process/files/file-system.ts'
import { SystemFailure } from '../../../.vitepress/browser-node/process/files/system-error.ts'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const bytes = (content: string): Uint8Array => new TextEncoder().encode(content)
const WRITE = 0o1101

function prepare() {
  const files = createFileSystem(
    () => '/home',
    () => 0o022,
  )
  files.provide('/home/a.txt', bytes('first'))
  files.provide('/home/folder/b.txt', bytes('second'))
  return files
}

/** The code of the error, or the value. */
function attempt(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error instanceof SystemFailure ? error.code : error
  }
}

describe('the file system', () => {
  it('reads and writes, relative to the working directory', () => {
    const files = prepare()
    files.writeAll('folder/../new.txt', bytes('text'), WRITE, 0o666)
    expect(text(files.readAll('/home/new.txt'))).toBe('text')
    expect(files.stat('new.txt').mode.toString(8)).toBe('100644')
    expect(files.readdir('.').map(([name]) => name)).toEqual(['a.txt', 'folder', 'new.txt'])
  })

  it('moves the position of an open file', () => {
    const files = prepare()
    const descriptor = files.open('a.txt', 0, 0)
    const [start, rest] = [new Uint8Array(2), new Uint8Array(9)]
    expect([files.read(descriptor, start, -1), files.read(descriptor, rest, -1)]).toEqual([2, 3])
    expect([text(start), text(rest.subarray(0, 3))]).toEqual(['fi', 'rst'])
    expect(files.read(descriptor, start, 4)).toBe(1)
  })

  it.each<[string, (files: ReturnType<typeof prepare>) => unknown, string]>([
    ['a file that does not exist', (files) => files.readAll('no'), 'ENOENT'],
    ['a folder that does not exist', (files) => files.mkdir('no/new', 0o777), 'ENOENT'],
    ['a file as a folder', (files) => files.stat('a.txt/b'), 'ENOTDIR'],
    ['a folder as a file', (files) => files.readAll('folder'), 'EISDIR'],
    ['a folder that exists', (files) => files.mkdir('folder', 0o777), 'EEXIST'],
    ['a folder that is not empty', (files) => files.rmdir('folder'), 'ENOTEMPTY'],
    ['a descriptor that is closed', (files) => files.read(99, new Uint8Array(1), -1), 'EBADF'],
    ['a folder into itself', (files) => files.rename('folder', 'folder/sub'), 'EINVAL'],
    ['a file that is opened for reading', (files) => files.write(files.open('a.txt', 0, 0), bytes('x'), -1), 'EBADF'],
    ['a link that leads to itself', (files) => (files.symlink('loop', 'loop'), files.stat('loop')), 'ELOOP'],
    ['a link of a folder', (files) => files.link('folder', 'other'), 'EPERM'],
  ])('%s', (_name, run, code) => {
    expect(attempt(() => run(prepare()))).toBe(code)
  })

  it('follows links, and tells them apart', () => {
    const files = prepare()
    files.symlink('folder', 'link')
    expect(text(files.readAll('link/b.txt'))).toBe('second')
    expect([files.realpath('link/b.txt'), files.readlink('link')]).toEqual(['/home/folder/b.txt', 'folder'])
    expect([files.stat('link').mode >> 12, files.lstat('link').mode >> 12]).toEqual([0o04, 0o12])
  })

  it('renames over what is there', () => {
    const files = prepare()
    files.rename('a.txt', 'folder/b.txt')
    expect(text(files.readAll('folder/b.txt'))).toBe('first')
    expect(attempt(() => files.stat('a.txt'))).toBe('ENOENT')
  })

  it('makes folders with those above them', () => {
    const files = prepare()
    expect(files.makeAll('x/y/z', 0o777)).toBe('/home/x')
    expect(files.makeAll('x/y', 0o777)).toBeUndefined()
    expect(attempt(() => files.makeAll('a.txt/y', 0o777))).toBe('ENOTDIR')
  })
})
