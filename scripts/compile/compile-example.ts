import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { digest } from '../util/digest.ts'
import type { Example } from '../example/example.ts'
import type { CompileTarget } from './compile-file.ts'
import { compiledName, type Program } from './program.ts'

/** The source and the target of compilation. */
export interface CompilePlaces {
  /** Absolute folder that contains `examples/`. */
  root: string
  /** Absolute folder for caches. It must be below the root, so that programs can resolve packages. */
  cacheFolder: string
  /** Identifies the compiler: a program is compiled again if it changes. */
  fingerprint: string
}

/**
 * Compiles all files of an example for a version of Node.js, unless the cache already contains the result.
 * @throws InputError for syntax that cannot be compiled for that version
 */
export async function compileExample(example: Example, target: CompileTarget, places: CompilePlaces): Promise<Program> {
  const { root, cacheFolder, fingerprint } = places
  const sources = await Promise.all(example.files.map((file) => readFile(path.join(root, file))))
  const key = digest([fingerprint, JSON.stringify([example.files, target]), ...sources])
  const folder = path.join(cacheFolder, 'compiled', key)
  if (!existsSync(folder)) {
    const unfinished = path.join(cacheFolder, `${randomUUID()}.unfinished`)
    try {
      await writeProgram(unfinished, example, sources, target)
      await moveIntoCache(unfinished, folder)
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true })
      throw error
    }
  }
  return {
    fileOf: (file) => path.join(folder, compiledName(file)),
    home: folder,
    paths: pathsOf(example.files, folder),
    names: namesOf(example.files),
  }
}

async function writeProgram(folder: string, example: Example, sources: Buffer[], target: CompileTarget): Promise<void> {
  const { compileFile } = await import('./compile-file.ts')
  const files = new Set(example.files)
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ type: target.convert ? 'commonjs' : 'module' }))
  for (const [index, name] of example.files.entries()) {
    const source = sources[index] ?? Buffer.of()
    const compiled = path.join(folder, compiledName(name))
    await mkdir(path.dirname(compiled), { recursive: true })
    const isCompiled = compiledName(name) !== name
    await writeFile(compiled, isCompiled ? compileFile(source.toString(), name, files, target) : source)
  }
}

/** If another process was faster, its folder has the same content and stays. */
async function moveIntoCache(unfinished: string, folder: string): Promise<void> {
  await mkdir(path.dirname(folder), { recursive: true })
  try {
    await rename(unfinished, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    await rm(unfinished, { recursive: true })
  }
}

function pathsOf(files: string[], folder: string): [string, string][] {
  const paths = files.map((file): [string, string] => [path.join(folder, compiledName(file)), file])
  const all: [string, string][] = [...paths, [`${folder}/`, '']]
  return [...all.map(([from, to]): [string, string] => [pathToFileURL(from).href, to]), ...all]
}

function namesOf(files: string[]): [string, string][] {
  const names = files.map((file): [string, string] => [compiledName(file), file])
  return names
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => [path.posix.basename(from), path.posix.basename(to)])
}
