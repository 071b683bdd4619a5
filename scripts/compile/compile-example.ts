import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'

import { digest } from '../util/digest.ts'
import type { Example } from '../example/example.ts'
import { InputError } from '../util/problem.ts'
import { manifestsOf } from '../example/manifests.ts'
import type { CompileTarget } from './compile-file.ts'
import { compiledName, MANIFEST, type Program } from './program.ts'

/** The source and the target of compilation. */
export interface CompilePlaces {
  /** Absolute folder that contains `examples/`. */
  root: string
  /** Absolute folder for caches. It must be below the root, so that programs can resolve packages. */
  cacheFolder: string
  /** Identifies the compiler: a program is compiled again if it changes. */
  fingerprint: string
}

/** A file of a program: its path from the program's folder, and its content. */
type ProgramFile = [name: string, content: string | Buffer]

/**
 * Puts an example into a folder of its own, unless the cache already contains it: there the program finds its own files and
 * no others.
 * @param target compiles all files for this version; without it they stay as they are
 * @throws InputError for syntax that cannot be compiled for that version
 */
export async function compileExample(
  example: Example,
  target: CompileTarget | undefined,
  { root, cacheFolder, fingerprint }: CompilePlaces,
): Promise<Program> {
  const names = [...example.files, ...(target ? [] : manifestsOf(root))]
  const sources = await Promise.all(names.map((file) => readFile(path.join(root, file))))
  const key = digest([fingerprint, JSON.stringify([names, target]), ...sources])
  const folder = path.join(cacheFolder, 'compiled', key)
  if (!existsSync(folder)) {
    const unfinished = path.join(cacheFolder, `${randomUUID()}.unfinished`)
    try {
      await writeProgram(unfinished, await programFiles(example, target, sources))
      await moveIntoCache(unfinished, folder)
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true })
      throw error
    }
  }
  const examples = path.join(folder, 'examples')
  const nameOf = target ? compiledName : (file: string): string => file
  return {
    folder,
    shown: [{ source: examples, target: examples }],
    fileOf: (file) => path.join(folder, nameOf(file)),
    paths: [...example.files.map((file): [string, string] => [path.join(folder, nameOf(file)), file]), [folder, '']],
    names: renamed(example.files, nameOf),
  }
}

async function programFiles({ files }: Example, target: CompileTarget | undefined, sources: Buffer[]) {
  const contents = files.map((name, index): [string, Buffer] => [name, sources[index] ?? Buffer.of()])
  const [manifest] = sources.slice(files.length)
  if (!target) return [...(manifest ? [[MANIFEST, manifest] satisfies ProgramFile] : []), ...contents]
  const { compileFile } = await import('./compile-file.ts')
  const all = new Set(files)
  refuseCollision(files)
  const type = target.convert ? 'commonjs' : 'module'
  return [
    [MANIFEST, JSON.stringify({ type })] satisfies ProgramFile,
    ...contents.map(([name, source]): ProgramFile => {
      const isCode = compiledName(name) !== name
      return [compiledName(name), isCode ? compileFile(source.toString(), name, all, target) : source]
    }),
  ]
}

/** A file that is not compiled can have the name that the compiler gives to another one. */
function refuseCollision(files: string[]): void {
  const sources = new Map(files.filter((file) => compiledName(file) !== file).map((file) => [compiledName(file), file]))
  const file = files.find((each) => sources.has(each))
  if (file === undefined) return
  const message = `${sources.get(file)} becomes a file of this name when it is compiled for older versions.`
  throw new InputError({ file, message, next: 'Rename one of them.' })
}

async function writeProgram(folder: string, files: ProgramFile[]): Promise<void> {
  for (const [name, content] of files) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
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

function renamed(files: string[], nameOf: (file: string) => string): [string, string][] {
  const names = files.map((file): [string, string] => [nameOf(file), file])
  return names
    .filter(([from, to]) => from !== to)
    .map(([from, to]) => [path.posix.basename(from), path.posix.basename(to)])
}
