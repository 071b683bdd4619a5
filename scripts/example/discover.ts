import { lstatSync, readdirSync } from 'node:fs'
import type { Dirent, Stats } from 'node:fs'
import path from 'node:path'

import type { Problem } from '../util/problem.ts'
import { RECORDING_SUFFIX } from './example.ts'
import type { Example } from './example.ts'

const RE_PROGRAM = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.[mc]?ts$/
const RE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/
const RE_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** The allowed names of files within an example: these are safe in shells, URLs and Markdown. */
const RE_NAME = /^[\w@][\w.@-]*$/
const RE_MAIN = /^(?:main|server)\.[mc]?ts$/

/** The contents of `examples/`. */
export interface Discovery {
  /** Sorted by id. */
  examples: Example[]
  /** Recordings without a program; paths from the root. */
  orphans: string[]
  /** Files that are neither, and invalid examples. */
  problems: Problem[]
}

/** Finds all examples below `<root>/examples`; none if the folder does not exist. */
export function discoverExamples(root: string): Discovery {
  const found = list(root, 'examples')
    .filter((chapter) => chapter.isDirectory())
    .map((chapter) => (RE_SLUG.test(chapter.name) ? discoverChapter(root, chapter.name) : rejectChapter(chapter.name)))
  return {
    examples: found.flatMap((each) => each.examples),
    orphans: found.flatMap((each) => each.orphans),
    problems: found.flatMap((each) => each.problems),
  }
}

/** Finds an example by its id, without reading the others; undefined if it does not exist. */
export function findExample(root: string, id: string): Example | undefined {
  const stem = `examples/${id}`
  if (!RE_ID.test(id) || !kindOf(root, path.posix.dirname(stem))?.isDirectory()) return undefined
  const file = ['.ts', '.mts', '.cts'].map((suffix) => stem + suffix).find((name) => kindOf(root, name)?.isFile())
  if (file) return toExample(stem, [file], file)
  const folder = kindOf(root, stem)?.isDirectory() ? readFolder(root, stem) : undefined
  return folder && 'entry' in folder ? folder : undefined
}

/** Does not follow symbolic links, because they could point outside the project. */
function kindOf(root: string, name: string): Stats | undefined {
  return lstatSync(path.join(root, name), { throwIfNoEntry: false })
}

/** Returns the id of the example that a path belongs to, even if the file does not exist; undefined for other paths. */
export function exampleIdOf(file: string): string | undefined {
  const [folder, chapter, name, ...deeper] = file.split('/')
  if (folder !== 'examples' || !chapter || !name || name.endsWith(RECORDING_SUFFIX)) return undefined
  if (deeper.length > 0) return `${chapter}/${name}`
  const slug = RE_PROGRAM.exec(name)?.[1]
  return slug && `${chapter}/${slug}`
}

function rejectChapter(name: string): Discovery {
  const next = 'Rename the folder: chapters use a-z, 0-9 and "-".'
  return {
    examples: [],
    orphans: [],
    problems: [{ file: `examples/${name}`, message: 'this folder is not a chapter.', next }],
  }
}

function discoverChapter(root: string, chapter: string): Discovery {
  const folder = `examples/${chapter}`
  const entries = list(root, folder)
  const found = entries.map((entry) => readEntry(root, folder, entry))
  const examples = found.filter((each): each is Example => each !== undefined && 'entry' in each)
  const problems = found.filter((each): each is Problem => each !== undefined && 'message' in each)
  const recordings = entries.filter((entry) => entry.name.endsWith(RECORDING_SUFFIX))
  const owned = new Set(examples.map((example) => example.recording))
  const orphans = recordings.map((entry) => `${folder}/${entry.name}`).filter((file) => !owned.has(file))
  return { examples, orphans, problems: [...problems, ...findDuplicates(examples)] }
}

function readEntry(root: string, folder: string, entry: Dirent): Example | Problem | undefined {
  const file = `${folder}/${entry.name}`
  if (entry.name.endsWith(RECORDING_SUFFIX)) return undefined
  if (entry.isDirectory() && RE_SLUG.test(entry.name)) return readFolder(root, file)
  const slug = RE_PROGRAM.exec(entry.name)?.[1]
  if (entry.isFile() && slug) return toExample(`${folder}/${slug}`, [file], file)
  return {
    file,
    message: 'this file is not an example.',
    next: 'Rename it to <slug>.ts, .mts or .cts, with a slug of a-z, 0-9 and "-", or move it into the folder of the example that uses it.',
  }
}

function readFolder(root: string, folder: string): Example | Problem {
  const entries = listEntries(root, folder)
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
  return {
    file: folder,
    message: 'this example has no entry.',
    next: `Add ${folder}/main.ts (or main.mts, main.cts), or server.ts and client.ts for a session.`,
  }
}

function isName(name: string): boolean {
  return RE_NAME.test(name)
}

function toExample(stem: string, files: [string, ...string[]], home: string): Example {
  return { id: stem.slice('examples/'.length), entry: files[0], files, home, recording: stem + RECORDING_SUFFIX }
}

function findDuplicates(examples: Example[]): Problem[] {
  const first = new Map<string, Example>()
  return examples.flatMap((example) => {
    const other = first.get(example.id)
    first.set(example.id, other ?? example)
    if (!other) return []
    return [{ file: example.entry, message: `${other.entry} has the same name.`, next: 'Rename one of them.' }]
  })
}

/** Lists all files in a folder and its subfolders. */
function listEntries(root: string, folder: string): { file: string; entry: Dirent }[] {
  return list(root, folder).flatMap((entry) => {
    const file = `${folder}/${entry.name}`
    return entry.isDirectory() ? listEntries(root, file) : [{ file, entry }]
  })
}

function list(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.'))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
