import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { digest } from '../util/digest.ts'
import type { Example } from '../example/example.ts'
import { nameVariant } from '../example/variants.ts'
import type { Variant } from '../example/variants.ts'
import { isSystemError } from '../util/system-error.ts'
import { writeFileAtomic } from '../util/write-file-atomic.ts'

/** Remembers which variants were found to be as recorded, by the content of all that this depended on. */
export interface Cache {
  /** A digest of an example's files and of everything that is common to all runs; taken before it runs. */
  inputsOf: (example: Example) => string
  /** Whether, with these inputs, a variant did what this recording says. */
  has: (example: Example, variant: Variant, state: State) => boolean
  add: (example: Example, variant: Variant, state: State) => void
  /** Writes it down; what a concurrent command wrote meanwhile is lost, which costs only time. */
  save: () => Promise<void>
}

/** What has to be as it was. */
export interface State {
  inputs: string
  /** The text of the recording. */
  recording: string
}

interface CacheOptions {
  root: string
  /** Absolute path of the cache folder; it exists. */
  folder: string
  /** Stands for the runner and all packages: see `fingerprintOf`. */
  fingerprint: string
  /** Whether earlier results count. */
  read: boolean
}

const FILE = 'verified.json'
const SCRIPTS = path.resolve(import.meta.dirname, '..')
/** The folders of the runner: what is in the others changes no outcome. */
const RUNNER = 'util,example,node,compile,sandbox,runner,trace,recording,coverage,verify'

/** Opens the cache; one that is missing or unreadable is an empty one. */
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
 * A digest of the runner itself and of the exact versions of all packages that a program could import.
 * @param lockfile absolute path of package-lock.json
 */
export function fingerprintOf(lockfile: string): string {
  const names = globSync(`{${RUNNER}}/**/*.{ts,cts,json,sh}`, { cwd: SCRIPTS }).toSorted()
  return digest([...names.map((name) => readFileSync(path.join(SCRIPTS, name))), readFileSync(lockfile)])
}

function readKeys(file: string): Map<string, string> {
  try {
    return new Map(Object.entries<string>(Object(JSON.parse(readFileSync(file, 'utf8')))))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return new Map()
    throw error
  }
}

/** Saves the cache. If the disk refuses, the next run only takes longer; returns a notice that says so. */
export async function saveCache({ save }: Cache): Promise<string[]> {
  try {
    await save()
    return []
  } catch (error) {
    if (!isSystemError(error)) throw error
    return [`The results could not be cached: ${error.message}\n  The next run runs every example again.`]
  }
}
