import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Example } from '../../scripts/example/example.ts'
import { loadHeader } from '../../scripts/example/load-header.ts'
import { loadGroups } from '../../scripts/recording/parse-recording.ts'
import { isData } from '../markdown/run/shown-file.ts'
import { dataAddress, sourceAddress } from '../markdown/run/source-address.ts'
import { isPortable } from '../markdown/run/is-portable.ts'
import { projectOf, stackBlitzProjectOf, toArchive } from './project.ts'

/** A file that the site serves for an example. */
export interface ProgramFile {
  /** Relative to the base of the site. */
  address: string
  /** Media type. */
  type: string
  content: () => Promise<string> | string | Uint8Array
}

interface ProgramFilesOptions {
  /** Absolute path of the project. */
  root: string
  /** Reads the table of a program's types as JSON, from its path relative to the project. */
  typesOf: (file: string) => Promise<string> | string
}

const RE_PROGRAM = /\.[mc]?ts$/
const JSON_TYPE = 'application/json; charset=utf-8'

/**
 * All files that the site serves for an example: each source as text, so that browsers show it; what cannot be shown as it
 * is; its types; a ZIP of the example; and its project for StackBlitz, if StackBlitz can run it.
 */
export function programFilesOf(example: Example, { root, typesOf }: ProgramFilesOptions): ProgramFile[] {
  const sources = example.files.map((file) => sourceOf(file, example, root))
  const types = programsOf(example).map((file) => ({
    address: `${sourceAddress(file)}.types.json`,
    type: JSON_TYPE,
    content: () => typesOf(file),
  }))
  const archive = {
    address: `examples/${example.id}.zip`,
    type: 'application/zip',
    content: () => toArchive(projectOf(example, root), path.posix.basename(example.id)),
  }
  return [...sources, ...types, archive, ...stackBlitzOf(example, root)]
}

/** The TypeScript files of an example. */
export function programsOf({ files }: Example): string[] {
  return files.filter((file) => RE_PROGRAM.test(file))
}

function sourceOf(file: string, example: Example, root: string): ProgramFile {
  const bytes = readFileSync(path.join(root, file))
  const form = isData(bytes, file, example)
    ? dataAddress(file)
    : { address: `${sourceAddress(file)}.txt`, type: 'text/plain; charset=utf-8' }
  return { ...form, content: () => bytes }
}

function stackBlitzOf(example: Example, root: string): ProgramFile[] {
  if (!isPortable(example, loadHeader(root, example), loadGroups(root, example) ?? [], root)) return []
  const content = (): string => JSON.stringify(stackBlitzProjectOf(example, root))
  return [{ address: `examples/${example.id}.stackblitz.json`, type: JSON_TYPE, content }]
}
