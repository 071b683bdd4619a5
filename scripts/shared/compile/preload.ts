import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { writeWhole } from '../write-whole.ts'
import type { CompilePlaces } from './compile-example.ts'

/** What is loaded into every run before the program. */
export const PRELOAD = path.resolve(import.meta.dirname, '../run/preload.cts')

/** The same for versions that do not know types; returns its path. */
export async function compilePreload({ cacheFolder, stamp }: Omit<CompilePlaces, 'root'>): Promise<string> {
  const compiled = path.join(cacheFolder, `preload-${stamp}.cjs`)
  if (existsSync(compiled)) return compiled
  const { compileFile } = await import('./compile-file.ts')
  const source = await readFile(PRELOAD, 'utf8')
  const code = compileFile(source, 'preload.cts', new Set(), { version: '10.0.0', convert: false })
  await writeWhole(compiled, code, cacheFolder)
  return compiled
}
