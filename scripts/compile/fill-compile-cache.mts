/**
 * Writes the stripped code of TypeScript files into Node.js's compile cache, so that no program starts the type stripper,
 * which takes half of the time of a small program. Runs on the version whose cache it fills, with NODE_COMPILE_CACHE set.
 * Standard input: absolute paths, one per line. Exit code 3: this version writes entries in another form, so nothing is written.
 *
 * An entry consists of five 32-bit numbers, little-endian: a constant, the length of the source, the length of the code, and
 * the CRC-32 of each; the code follows. Its name is a CRC-32. Source: src/compile_cache.cc of Node.js.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { flushCompileCache, getCompileCacheDir, stripTypeScriptTypes } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { crc32 } from 'node:zlib'

/** The type of an entry with stripped code, as CachedCodeType in Node.js. */
const STRIPPED = Uint8Array.of(2)
/** Programs in the sandbox are user 0 there. The last part of the folder's name is the user. */
const RE_USER = /-\d+$/

flushCompileCache()
const own = getCompileCacheDir()
const written = own === undefined ? undefined : readEntry(path.join(own, nameOf(import.meta.url)))
const magic = written?.readUInt32LE(0) ?? 0
const expected = entryOf(readFileSync(fileURLToPath(import.meta.url)), import.meta.url)
if (own && written && expected?.equals(written))
  fill(readFileSync(0, 'utf8').split('\n').filter(Boolean), own.replace(RE_USER, '-0'))
else process.exitCode = 3

/** Node.js looks up an ES module by its URL and a CommonJS module by its path. */
function fill(files: string[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const file of files) {
    const source = readFileSync(file)
    const url = pathToFileURL(file).href
    for (const module of [url, file]) {
      const target = path.join(folder, nameOf(module))
      const entry = isCurrent(readEntry(target), source) ? undefined : entryOf(source, url)
      if (entry !== undefined) writeFileSync(target, entry)
    }
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
