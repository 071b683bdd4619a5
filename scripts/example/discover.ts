import type { Dirent } from 'node:fs'

import { findUnportableNames } from '../util/portable-names.ts'
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
  const found: Discovery = { examples: [], orphans: [], problems: [] }
  for (const chapter of listFolder(root, 'examples').filter((entry) => entry.isDirectory())) {
    const file = `examples/${chapter.name}`
    const next = 'Rename the folder: chapters use a-z, 0-9 and "-".'
    if (RE_SLUG.test(chapter.name)) readChapter(root, file, found)
    else found.problems.push({ file, message: 'this folder is not a chapter.', next })
  }
  found.problems.push(...findUnportableNames(found.examples.flatMap(({ files }) => files)))
  return found
}

function readChapter(root: string, folder: string, found: Discovery): void {
  const entries = listFolder(root, folder)
  const results = entries.map((entry) => readEntry(root, folder, entry)).filter((each) => each !== undefined)
  const examples = results.filter((each) => 'entry' in each)
  const recordings = entries.filter((entry) => entry.name.endsWith(RECORDING_SUFFIX))
  const owned = new Set(examples.map((example) => example.recording))
  found.examples.push(...examples)
  found.orphans.push(...recordings.map((entry) => `${folder}/${entry.name}`).filter((file) => !owned.has(file)))
  found.problems.push(...results.filter((each) => 'message' in each), ...findDuplicates(examples))
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
  const groups = [...Map.groupBy(examples, ({ id }) => id).values()]
  return groups.flatMap(([first, ...others]) =>
    others.map(({ entry }) => {
      return { file: entry, message: `${first?.entry} has the same name.`, next: 'Rename one of them.' }
    }),
  )
}
