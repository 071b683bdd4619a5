import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Example } from '../../scripts/example/example.ts'
import { loadHeader } from '../../scripts/example/load-header.ts'
import { loadRecordingText, parseRecording } from '../../scripts/recording/parse-recording.ts'
import { isPortable } from '../markdown/run/is-portable.ts'
import { toArchive } from './zip.ts'
import { projectOf } from './project.ts'
import { stackBlitzProjectOf } from './stackblitz-project.ts'
import type { TypeTable } from '../../scripts/contracts/type-table.ts'

/** A file of an example that the site serves beside its pages. */
export interface ProgramFile {
  /** Below the site's base. */
  address: string
  /** Its media type. */
  type: string
  content: () => Promise<string> | string | Uint8Array
}

interface ServedOptions {
  /** The project's root, absolute. */
  root: string
  /** The types in a program, by its path from the root. */
  typesOf: (file: string) => Promise<TypeTable | undefined>
}

const RE_PROGRAM = /\.[mc]?ts$/
const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * All that the site serves of an example: each file as text, so that every browser shows it; what the names in it are;
 * an archive of the whole; and, where it can be run there, the project for StackBlitz.
 */
export function programFilesOf(example: Example, { root, typesOf }: ServedOptions): ProgramFile[] {
  const sources = example.files.map((file) => ({
    address: `${file}.txt`,
    type: 'text/plain; charset=utf-8',
    content: () => readFileSync(path.join(root, file)),
  }))
  const types = programsOf(example).map((file) => ({
    address: `${file}.types.json`,
    type: JSON_TYPE,
    content: async () => JSON.stringify(await typesOf(file)),
  }))
  const archive = {
    address: `examples/${example.id}.zip`,
    type: 'application/zip',
    content: () => toArchive(projectOf(example, root), path.posix.basename(example.id)),
  }
  return [...sources, ...types, archive, ...stackBlitzOf(example, root)]
}

/** The files in which names have types. */
export function programsOf({ files }: Example): string[] {
  return files.filter((file) => RE_PROGRAM.test(file))
}

function stackBlitzOf(example: Example, root: string): ProgramFile[] {
  const text = loadRecordingText(root, example)
  const groups = text === undefined ? [] : parseRecording(text, example).groups
  if (!isPortable(example, loadHeader(root, example), groups)) return []
  const content = (): string => JSON.stringify(stackBlitzProjectOf(example, root))
  return [{ address: `examples/${example.id}.stackblitz.json`, type: JSON_TYPE, content }]
}
