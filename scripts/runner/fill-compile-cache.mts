/**
 * Writes the stripped code of TypeScript files into Node.js's compile cache, so that no program starts the type stripper,
 * which takes half of the time of a small program, and the compiled code of packages, which takes a third of that of Express.
 * Runs on the version whose cache it fills, with NODE_COMPILE_CACHE set. Standard input: see `Input`, as JSON.
 * Exit code 3: this version writes entries in another form, so nothing is written.
 *
 * An entry consists of five 32-bit numbers, little-endian: a constant, the length of the source, the length of the code, and
 * the CRC-32 of each; the code follows. Its name is a CRC-32. Source: src/compile_cache.cc of Node.js.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire, flushCompileCache, getCompileCacheDir, stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { crc32 } from 'node:zlib'

interface Input {
  /** Absolute paths of TypeScript files. */
  files: string[]
  /** The names of packages that the files import. */
  packages: string[]
  /** Absolute folder whose `node_modules` contains them. */
  root: string
}

/** The type of an entry with stripped code, as CachedCodeType in Node.js. */
const STRIPPED = Uint8Array.of(2)

flushCompileCache()
const own = getCompileCacheDir()
const written = own === undefined ? undefined : readEntry(path.join(own, nameOf(import.meta.url)))
const magic = written?.readUInt32LE(0) ?? 0
const expected = entryOf(readFileSync(fileURLToPath(import.meta.url)), import.meta.url)
if (own && written && expected?.equals(written)) {
  const { files, packages, root } = JSON.parse(readFileSync(0, 'utf8')) as Input
  fill(files, own)
  await load(packages, root)
  flushCompileCache()
  // oxlint-disable-next-line unicorn/no-process-exit -- a package may have started something that would go on
  process.exit()
} else process.exitCode = 3

/**
 * Node.js itself caches the code of what it loads. A package that cannot be loaded here is left to its programs. Names are
 * resolved from `node_modules`: below `examples/`, a package.json could give the name of a package to a program, whose code
 * would then write into the cache.
 */
async function load(packages: string[], root: string): Promise<void> {
  const { resolve } = createRequire(path.join(root, 'node_modules/index.js'))
  const loading = packages.map(async (name) => import(pathToFileURL(resolve(name)).href))
  await Promise.allSettled(loading)
}

/** Node.js looks up an ES module by its URL and a CommonJS module by its path. */
function fill(files: string[], folder: string): void {
  for (const file of files) {
    const source = readFileSync(file)
    const url = pathToFileURL(file).href
    const targets = [url, file].map((module) => path.join(folder, nameOf(module)))
    if (targets.every((target) => isCurrent(readEntry(target), source))) continue
    const entry = entryOf(source, url)
    if (entry !== undefined) for (const target of targets) writeFileSync(target, entry)
  }
}

function nameOf(module: string): string {
  return crc32(module, crc32(STRIPPED)).toString(16).padStart(8, '0')
}

function isCurrent(entry: Buffer | undefined, source: Buffer): boolean {
  return entry?.readUInt32LE(4) === source.length && entry.readUInt32LE(12) === crc32(source)
}

/** Returns undefined for code that cannot be stripped: its program reports the error. */
function entryOf(source: Buffer, url: string): Buffer | undefined {
  const code = strip(source.toString(), url)
  if (code === undefined) return undefined
  const head = Buffer.alloc(20)
  for (const [at, word] of [magic, source.length, code.length, crc32(source), crc32(code)].entries())
    head.writeUInt32LE(word, at * 4)
  return Buffer.concat([head, code])
}

function strip(source: string, sourceUrl: string): Buffer | undefined {
  try {
    return Buffer.from(stripTypeScriptTypes(source, { mode: 'strip', sourceUrl }))
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function readEntry(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined
}
