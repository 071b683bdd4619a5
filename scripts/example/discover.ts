import type { Dirent } from 'node:fs'

import type { Problem } from '../util/problem.ts'
import { RECORDING_SUFFIX, type Example } from './example.ts'
import { RE_PROGRAM, listFolder, readFolder, toExample } from './find-example.ts'

const RE_SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

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
  const found = listFolder(root, 'examples')
    .filter((chapter) => chapter.isDirectory())
    .map((chapter) => (RE_SLUG.test(chapter.name) ? discoverChapter(root, chapter.name) : rejectChapter(chapter.name)))
  return {
    examples: found.flatMap((each) => each.examples),
    orphans: found.flatMap((each) => each.orphans),
    problems: found.flatMap((each) => each.problems),
  }
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
  const entries = listFolder(root, folder)
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

function findDuplicates(examples: Example[]): Problem[] {
  const first = new Map<string, Example>()
  return examples.flatMap((example) => {
    const other = first.get(example.id)
    first.set(example.id, other ?? example)
    if (!other) return []
    return [{ file: example.entry, message: `${other.entry} has the same name.`, next: 'Rename one of them.' }]
  })
}
