import { mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'

import pLimit from 'p-limit'

import { compilePreloads, PRELOADS } from '../compile/preloads.ts'
import type { Preloads } from '../compile/preloads.ts'
import { abilitiesOf } from '../node/abilities.ts'
import type { Progress } from '../node/fetch-node.ts'
import { createNodes } from '../node/nodes.ts'
import type { Nodes } from '../node/nodes.ts'
import type { Builds } from '../node/versions.ts'
import { openCache, stampOf } from './cache.ts'
import type { Cache } from './cache.ts'
import { createShelter } from './shelter.ts'
import type { Shelter } from './shelter.ts'

/** The two endings of a run: `record` writes a new outcome down, `verify` reports it. */
export type Ending = 'record' | 'verify'

/** Which of the versions that a header names are run: the pinned one, all of them, or these exact ones. */
export type VersionChoice = 'pinned' | 'all' | string[]

export interface SurroundingsOptions {
  /** The folder that holds `examples/`. */
  root: string
  /** The folder of this project, which pins Node.js; the same as the root, but for tests. */
  toolchain: string
  ending: Ending
  versions: VersionChoice
  /** How many runs at a time. */
  jobs: number
  /** How often each example is run; more than once goes past the cache. */
  repeat: number
  /** Whether earlier results count. */
  cache: boolean
  /** Whether programs must be shut in by namespaces. @default false */
  requireSandbox?: boolean
  abort?: AbortSignal
  onFetch?: (progress: Progress) => void
  /** The versions that there are. @default those of versions.json */
  builds?: Builds
  /** Where fetched versions are kept, absolute. @default in the toolchain's cache folder */
  nodeFolder?: string
}

/** What all examples of a batch share. */
export interface Surroundings extends Pick<SurroundingsOptions, 'ending' | 'versions' | 'repeat' | 'abort'> {
  root: string
  nodes: Nodes
  /** The folder for all that can be made anew, absolute; it exists. */
  cacheFolder: string
  /** Below it each example has a folder for compiled code: it may write there, and could mislead none but itself. */
  compileCache: string
  /** Stands for the runner itself. */
  stamp: string
  cache: Cache
  /** Waits for its turn, so that no more than `jobs` run at a time. */
  inTurn: <Value>(action: () => Promise<Value>) => Promise<Value>
  shelter: Shelter
  /** What is loaded before a program, in a form for this version. */
  preloadsFor: (version: string) => Preloads | Promise<Preloads>
}

/** The folder for all that can be made anew, below the root. */
export const CACHE_FOLDER = '.cache'

/** Makes the cache folder, and all else that `settle` needs. */
export function prepare(options: SurroundingsOptions): Surroundings {
  const { toolchain, ending, versions, repeat, abort, onFetch: onProgress, builds } = options
  const root = realpathSync(options.root)
  const cacheFolder = path.join(root, CACHE_FOLDER)
  const compileCache = path.join(cacheFolder, 'compile')
  mkdirSync(compileCache, { recursive: true })
  const stamp = stampOf(path.join(toolchain, 'package-lock.json'))
  const folder = options.nodeFolder ?? path.join(toolchain, CACHE_FOLDER, 'node')
  const compiled = new Map<'preloads', Promise<Preloads>>()
  return {
    root,
    nodes: createNodes({ toolchain, folder, builds, onProgress }),
    cacheFolder,
    compileCache,
    stamp,
    cache: openCache({ root, folder: cacheFolder, stamp, read: options.cache }),
    ending,
    versions,
    repeat,
    abort,
    inTurn: pLimit(options.jobs),
    shelter: createShelter(root, options.requireSandbox ?? false),
    preloadsFor: (version) =>
      abilitiesOf(version).types
        ? PRELOADS
        : compiled.getOrInsertComputed('preloads', () => compilePreloads({ cacheFolder, stamp })),
  }
}
