import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { writeWhole } from '../write-whole.ts'
import type { CompilePlaces } from './compile-example.ts'

/** What is loaded before a program: `preload` into every run, `trace` into a traced one. */
export type Preload = 'preload' | 'trace'

const FOLDER = path.resolve(import.meta.dirname, '../run')

/** The path of a preload as it stands, for versions that know types. */
export function locatePreload(name: Preload): string {
  return path.join(FOLDER, `${name}.cts`)
}

/** The same for other versions; returns its path. */
export async function compilePreload(
  name: Preload,
  { cacheFolder, stamp }: Omit<CompilePlaces, 'root'>,
): Promise<string> {
  const compiled = path.join(cacheFolder, `${name}-${stamp}.cjs`)
  if (existsSync(compiled)) return compiled
  const { compileFile } = await import('./compile-file.ts')
  const source = await readFile(locatePreload(name), 'utf8')
  const code = compileFile(source, `${name}.cts`, new Set(), { version: '10.0.0', convert: false })
  await writeWhole(compiled, code, cacheFolder)
  return compiled
}
