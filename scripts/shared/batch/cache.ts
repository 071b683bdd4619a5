import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { digest } from '../digest.ts'
import type { Example } from '../example/example.ts'
import { nameVariant } from '../example/variants.ts'
import type { Variant } from '../example/variants.ts'
import { writeWhole } from '../write-whole.ts'

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
  /** Stands for the runner and all packages: see `stampOf`. */
  stamp: string
  /** Whether earlier results count. */
  read: boolean
}

const FILE = 'verified.json'
const SHARED = path.resolve(import.meta.dirname, '..')

/** Opens the cache; one that is missing or unreadable is an empty one. */
export function openCache({ root, folder, stamp, read }: CacheOptions): Cache {
  const file = path.join(folder, FILE)
  const known = readKeys(file)
  const common = [stamp, process.platform, process.arch]
  const nameOf = ({ id }: Example, variant: Variant): string => `${id} ${nameVariant(variant)}`
  const valueOf = ({ inputs, recording }: State): string => digest([inputs, recording])
  return {
    inputsOf: ({ files }) =>
      digest([...common, ...files.flatMap((name) => [name, readFileSync(path.join(root, name))])]),
    has: (example, variant, state) => read && known.get(nameOf(example, variant)) === valueOf(state),
    add: (example, variant, state) => void known.set(nameOf(example, variant), valueOf(state)),
    save: () => writeWhole(file, JSON.stringify(Object.fromEntries(known), null, 1), folder),
  }
}

/**
 * A digest of the runner itself and of the exact versions of all packages that a program could import.
 * @param lockfile absolute path of package-lock.json
 */
export function stampOf(lockfile: string): string {
  const names = globSync('**/*.{ts,cts,json,sh}', { cwd: SHARED }).toSorted()
  return digest([...names.map((name) => readFileSync(path.join(SHARED, name))), readFileSync(lockfile)])
}

function readKeys(file: string): Map<string, string> {
  try {
    return new Map(Object.entries<string>(Object(JSON.parse(readFileSync(file, 'utf8')))))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return new Map()
    throw error
  }
}
