import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

import { digest } from '../util/digest.ts'
import type { Example } from '../example/example.ts'
import { nameVariant, type Variant } from '../example/variants.ts'
import { isSystemError } from '../util/problem.ts'
import { mapOf } from '../util/schemas.ts'
import { writeFileAtomic } from '../util/write-file-atomic.ts'

/** Remembers which variants behaved as recorded, by a digest of everything that the outcome depends on. */
export interface Cache {
  /** A digest of an example's files and of everything that all runs share; call it before the example runs. */
  inputsOf: (example: Example) => string
  /** True if a variant behaved as recorded in this state. */
  has: (example: Example, variant: Variant, state: State) => boolean
  add: (example: Example, variant: Variant, state: State) => void
  /** Overwrites the cache file; results that another command saved meanwhile are lost, which only costs time. */
  save: () => Promise<void>
}

/** A cached result holds as long as both are unchanged. */
export interface State {
  /** See `Cache.inputsOf`. */
  inputs: string
  /** The text of the recording. */
  recording: string
}

interface CacheOptions {
  root: string
  /** Absolute path of the cache folder, which must exist. */
  folder: string
  /** Identifies the runner and all packages: see `fingerprintOf`. */
  fingerprint: string
  /** False to ignore earlier results. */
  read: boolean
}

const schema = mapOf(v.string())
const FILE = 'verified.json'
const SCRIPTS = path.resolve(import.meta.dirname, '..')
/** The folders of the runner; the other folders do not affect outcomes. */
const RUNNER = 'util,example,node,compile,sandbox,runner,trace,recording,coverage,verify'

/** Opens the cache; a missing or invalid file is an empty cache. */
export function openCache({ root, folder, fingerprint, read }: CacheOptions): Cache {
  const file = path.join(folder, FILE)
  const known = readKeys(file)
  const common = [fingerprint, process.platform, process.arch]
  const nameOf = ({ id }: Example, variant: Variant): string => `${id} ${nameVariant(variant)}`
  const valueOf = ({ inputs, recording }: State): string => digest([inputs, recording])
  return {
    inputsOf: ({ files }) =>
      digest([...common, ...files.flatMap((name) => [name, readFileSync(path.join(root, name))])]),
    has: (example, variant, state) => read && known.get(nameOf(example, variant)) === valueOf(state),
    add: (example, variant, state) => void known.set(nameOf(example, variant), valueOf(state)),
    save: () => writeFileAtomic(file, JSON.stringify(Object.fromEntries(known), null, 1), folder),
  }
}

/**
 * Returns a digest of the runner's code and of the exact versions of all packages.
 * @param lockfile absolute path of package-lock.json
 */
export function fingerprintOf(lockfile: string): string {
  const names = globSync(`{${RUNNER}}/**/*.{ts,cts,json,sh}`, { cwd: SCRIPTS }).toSorted()
  return digest([...names.map((name) => readFileSync(path.join(SCRIPTS, name))), readFileSync(lockfile)])
}

function readKeys(file: string): Map<string, string> {
  try {
    const keys = v.safeParse(schema, JSON.parse(readFileSync(file, 'utf8')))
    return new Map(keys.success ? Object.entries(keys.output) : [])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return new Map()
    throw error
  }
}

/** Saves the cache. Returns a notice instead of throwing a system error, because a run without a cache only takes longer. */
export async function saveCache({ save }: Cache): Promise<string[]> {
  try {
    await save()
    return []
  } catch (error) {
    if (!isSystemError(error)) throw error
    return [`The results could not be cached: ${error.message}\n  The next run will run every example again.`]
  }
}
