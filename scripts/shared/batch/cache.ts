import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Example } from '../example/example.ts'
import type { NodeVersion } from '../node/pinned.ts'
import { writeWhole } from './write-whole.ts'

/** Remembers which examples were found to be as recorded, by the content of all that this depended on. */
export interface Cache {
  /** A digest of an example's files and of everything that is common to all runs; taken before it runs. */
  inputsOf: (example: Example) => string
  /** Whether these inputs were found to give this recording. */
  has: (example: Example, inputs: string, recording: string) => boolean
  add: (example: Example, inputs: string, recording: string) => void
  /** Writes it down; what a concurrent command wrote meanwhile is lost, which costs only time. */
  save: () => Promise<void>
}

interface CacheOptions {
  root: string
  /** Absolute path of the cache folder; it exists. */
  folder: string
  node: NodeVersion
  /** Absolute path of package-lock.json: the exact versions of all packages that a program could import. */
  lockfile: string
  /** Whether earlier results count. */
  read: boolean
}

const FILE = 'verified.json'
const SHARED = path.resolve(import.meta.dirname, '..')

/** Opens the cache; one that is missing or unreadable is an empty one. */
export function openCache({ root, folder, node, lockfile, read }: CacheOptions): Cache {
  const file = path.join(folder, FILE)
  const known = readKeys(file)
  const common = digest([node.version, process.platform, process.arch, ...runnerFiles(), readFileSync(lockfile)])
  return {
    inputsOf: ({ files }) => digest([common, ...files.flatMap((name) => [name, readFileSync(path.join(root, name))])]),
    has: ({ id }, inputs, recording) => read && known.get(id) === digest([inputs, recording]),
    add: ({ id }, inputs, recording) => void known.set(id, digest([inputs, recording])),
    save: () => writeWhole(file, JSON.stringify(Object.fromEntries(known), null, 1), folder),
  }
}

/** The runner itself. */
function runnerFiles(): Buffer[] {
  const names = globSync('**/*.{ts,cts}', { cwd: SHARED }).toSorted()
  return names.map((name) => readFileSync(path.join(SHARED, name)))
}

function readKeys(file: string): Map<string, string> {
  try {
    return new Map(Object.entries<string>(Object(JSON.parse(readFileSync(file, 'utf8')))))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return new Map()
    throw error
  }
}

/** Parts are told apart by their lengths, so that no two lists of parts give the same text. */
function digest(parts: (string | Buffer)[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${part.length}:`).update(part)
  return hash.digest('base64url')
}
