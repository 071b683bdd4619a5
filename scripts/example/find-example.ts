import { lstatSync, type Stats } from 'node:fs'
import path from 'node:path'

import { RECORDING_SUFFIX, type Example } from './example.ts'
import { RE_PROGRAM, readFolder, toExample } from './read-example.ts'

const RE_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/

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
