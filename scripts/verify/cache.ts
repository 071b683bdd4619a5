import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

import { digest } from '../util/digest.ts'
import type { Example } from '../example/example.ts'
import { stripException } from '../example/parse-header.ts'
import { nameVariant, type Variant } from '../example/variants.ts'
import { isSystemError } from '../util/problem.ts'
import { readText } from '../util/read-text.ts'
import { mapOf } from '../util/schemas.ts'
import { possiblePackagesIn } from '../example/packages.ts'
import { manifestsOf } from '../example/manifests.ts'
import type { PackageVersions } from './package-versions.ts'
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
  /** Identifies the code that runs examples: see `fingerprintOf`. */
  fingerprint: string
  packages: PackageVersions
  /** False to ignore earlier results. */
  read: boolean
}

const schema = mapOf(v.string())
const FILE = 'verified.json'
/** Settings of all programs. */
const TSCONFIGS = ['examples/tsconfig.json', 'tsconfig.json']

/** Opens the cache; a missing or invalid file is an empty cache. */
export function openCache({ root, folder, fingerprint, packages, read }: CacheOptions): Cache {
  const file = path.join(folder, FILE)
  const known = readKeys(file)
  const common = [fingerprint, process.platform, process.arch]
  const nameOf = ({ id }: Example, variant: Variant): string => `${id} ${nameVariant(variant)}`
  const valueOf = ({ inputs, recording }: State): string => digest([inputs, recording])
  return {
    inputsOf: ({ files, entry }) => {
      const contents = files.map((name) => {
        const content = readFileSync(path.join(root, name))
        return name === entry ? stripException(content.toString()) : content
      })
      const names = contents.flatMap((content) => [...possiblePackagesIn(content.toString())])
      const shared = [...manifestsOf(root), ...TSCONFIGS].filter((each) => existsSync(path.join(root, each)))
      const settings = shared.flatMap((each) => [each, readText(path.join(root, each))])
      return digest([...common, packages.of(names), ...settings, ...files, ...contents])
    },
    has: (example, variant, state) => read && known.get(nameOf(example, variant)) === valueOf(state),
    add: (example, variant, state) => void known.set(nameOf(example, variant), valueOf(state)),
    save: () => writeFileAtomic(file, JSON.stringify(Object.fromEntries(known), null, 1), folder),
  }
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
