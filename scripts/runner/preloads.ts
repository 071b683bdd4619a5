import { existsSync, globSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'

import type { CompilePlaces } from '../compile/compile-example.ts'
import { compiledName } from '../compile/program.ts'
import { writeFileAtomic } from '../util/write-file-atomic.ts'

/** The scripts that Node.js loads before a program, in a form that a version can run. */
export interface Preloads {
  /** Absolute folder that contains nothing else. */
  folder: string
  suffix: '.cts' | '.cjs'
}

const SOURCES = path.resolve(import.meta.dirname, 'preload')

/** The source files, for versions that strip types. */
export const PRELOADS: Preloads = { folder: SOURCES, suffix: '.cts' }

/** Compiles the preloads for the other versions, unless the cache already contains them. */
export async function compilePreloads({ cacheFolder, fingerprint }: Omit<CompilePlaces, 'root'>): Promise<Preloads> {
  const folder = path.join(cacheFolder, `preload-${fingerprint}`)
  await mkdir(folder, { recursive: true })
  const names = globSync('*.cts', { cwd: SOURCES })
  const { compileFile } = await import('../compile/compile-file.ts')
  for (const name of names) {
    const compiled = path.join(folder, compiledName(name))
    if (existsSync(compiled)) continue
    const source = await readFile(path.join(SOURCES, name), 'utf8')
    const code = compileFile(source, name, new Set(names), { version: '10.0.0', convert: false })
    await writeFileAtomic(compiled, code, cacheFolder)
  }
  return { folder, suffix: '.cjs' }
}
