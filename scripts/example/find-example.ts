import { lstatSync, readdirSync, type Dirent, type Stats } from 'node:fs'
import path from 'node:path'

import type { Problem } from '../util/problem.ts'
import { RECORDING_SUFFIX, type Example } from './example.ts'

/** The file name of an example with a single file; the group is its slug. */
export const RE_PROGRAM = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.[mc]?ts$/
/** The allowed names of files within an example: these are safe in shells, URLs and Markdown. */
const RE_NAME = /^[\w@.][\w.@-]*$/
const RE_MAIN = /^(?:main|server)\.[mc]?ts$/
/** Matches the id of an example: chapter and slug. */
export const RE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/

/** Finds an example by its id, without reading the others; undefined if it does not exist. */
export function findExample(root: string, id: string): Example | undefined {
  const stem = `examples/${id}`
  if (!RE_ID.test(id) || !kindOf(root, path.posix.dirname(stem))?.isDirectory()) return undefined
  const file = ['.ts', '.mts', '.cts'].map((suffix) => stem + suffix).find((name) => kindOf(root, name)?.isFile())
  if (file) return toExample(stem, [file], file)
  const folder = kindOf(root, stem)?.isDirectory() ? readFolder(root, stem) : undefined
  return folder && 'entry' in folder ? folder : undefined
}

/** Returns the id of the example that a path belongs to, even if the file does not exist; undefined for other paths. */
export function exampleIdOf(file: string): string | undefined {
  const [folder, chapter, name, ...deeper] = file.split('/')
  if (folder !== 'examples' || !chapter || !name || name.endsWith(RECORDING_SUFFIX)) return undefined
  if (deeper.length > 0) return `${chapter}/${name}`
  const slug = RE_PROGRAM.exec(name)?.[1]
  return slug && `${chapter}/${slug}`
}

/** Does not follow symbolic links, because they could point outside the project. */
function kindOf(root: string, name: string): Stats | undefined {
  return lstatSync(path.join(root, name), { throwIfNoEntry: false })
}

/** Reads an example that is a folder; a problem if it is invalid. */
export function readFolder(root: string, folder: string): Example | Problem {
  const entries = listAllFiles(root, folder)
  const special = entries.find(({ entry }) => !entry.isFile())
  if (special) {
    const next = 'Replace it with a copy of the file: examples may only contain regular files.'
    return { file: special.file, message: 'this is neither a file nor a folder.', next }
  }
  const misnamed = entries.find(({ file }) => !path.posix.relative(folder, file).split('/').every(isName))
  if (misnamed) {
    const next = 'Rename it: names in examples use letters, digits, ".", "-", "_" and "@".'
    return { file: misnamed.file, message: 'this name is not safe in pages, URLs and archives.', next }
  }
  const files = entries.map(({ file }) => file)
  const main = files.find((file) => RE_MAIN.test(path.posix.relative(folder, file)))
  if (main) return toExample(folder, [main, ...files.filter((file) => file !== main)], folder)
  const next = `Add ${folder}/main.ts (or main.mts, main.cts), or server.ts and client.ts for a session.`
  return { file: folder, message: 'this example has no entry.', next }
}

/**
 * @param stem path of the example from the root, without a suffix
 * @param files its files, the entry first
 * @param home the folder of its files, or the file itself
 */
export function toExample(stem: string, files: [string, ...string[]], home: string): Example {
  return { id: stem.slice('examples/'.length), entry: files[0], files, home, recording: stem + RECORDING_SUFFIX }
}

function isName(name: string): boolean {
  return RE_NAME.test(name)
}

/** Lists all files in a folder and its subfolders, hidden ones included, because a program can read them. */
function listAllFiles(root: string, folder: string): { file: string; entry: Dirent }[] {
  return readEntries(root, folder).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    return entry.isDirectory() ? listAllFiles(root, file) : [{ file, entry }]
  })
}

/** The entries of a folder without hidden files, sorted by name; none if it does not exist. */
export function listFolder(root: string, folder: string): Dirent[] {
  return readEntries(root, folder).filter((entry) => !entry.name.startsWith('.'))
}

function readEntries(root: string, folder: string): Dirent[] {
  try {
    const entries = readdirSync(path.join(root, folder), { withFileTypes: true })
    return entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
