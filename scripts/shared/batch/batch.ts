import { mkdirSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'

import pLimit from 'p-limit'

import { discoverExamples } from '../example/discover.ts'
import type { Example } from '../example/example.ts'
import type { Problem } from '../problem.ts'
import { pinnedNode } from '../node/pinned.ts'
import { openCache } from './cache.ts'
import { select } from './select.ts'
import type { Selection } from './select.ts'
import { settle } from './settle.ts'
import type { Ending, Result, Surroundings } from './settle.ts'

export interface BatchOptions extends Selection {
  /** The folder that holds `examples/`. */
  root: string
  /** The folder of this project, which pins Node.js; the same as the root, but for tests. */
  toolchain: string
  ending: Ending
  /** How many runs at a time. */
  jobs: number
  /** How often each example is run; more than once goes past the cache. */
  repeat: number
  /** Whether earlier results count. */
  cache: boolean
  abort?: AbortSignal
}

export interface BatchEvents {
  onStart?: (total: number) => void
  onResult?: (result: Result) => void
}

export interface BatchSummary {
  /** Exact version of Node.js. */
  node: string
  /** In the order of the examples' names. */
  results: Result[]
  /** What is wrong with the tree itself. */
  problems: Problem[]
}

/** The folder for all that can be made anew, below the root. */
export const CACHE_FOLDER = '.cache'

/** Runs the selected examples in parallel; what goes wrong with one does not keep the others from running. */
export async function runBatch(options: BatchOptions, events: BatchEvents = {}): Promise<BatchSummary> {
  const found = discoverExamples(options.root)
  const examples = select(found.examples, options)
  const surroundings = prepare(options)
  events.onStart?.(examples.length)
  const limit = pLimit(options.jobs)
  const settled = examples.map((example) => limit(() => settleOne(example, surroundings, events)))
  const results = (await Promise.all(settled)).filter((result) => result !== undefined)
  await surroundings.cache.save()
  const whole = options.filters.length === 0 && !options.shard
  return {
    node: surroundings.node.version,
    results,
    problems: [...found.problems, ...(whole ? endStrays(found.strays, options) : [])],
  }
}

/** What `settle` needs, for a root and an ending; makes the cache folder. */
export function prepare(
  options: Pick<BatchOptions, 'root' | 'toolchain' | 'ending' | 'repeat' | 'cache' | 'abort'>,
): Surroundings {
  const root = realpathSync(options.root)
  const node = pinnedNode(options.toolchain)
  const cacheFolder = path.join(root, CACHE_FOLDER)
  const compileCache = path.join(cacheFolder, 'compile')
  mkdirSync(compileCache, { recursive: true })
  const lockfile = path.join(options.toolchain, 'package-lock.json')
  const cache = openCache({ root, folder: cacheFolder, node, lockfile, read: options.cache })
  const { ending, repeat, abort } = options
  return { root, node, cacheFolder, compileCache, cache, ending, repeat, abort }
}

async function settleOne(
  example: Example,
  surroundings: Surroundings,
  events: BatchEvents,
): Promise<Result | undefined> {
  if (surroundings.abort?.aborted) return undefined
  const result = await settle(example, surroundings)
  events.onResult?.(result)
  return result
}

/** A recording without a program: `record` removes it, `verify` reports it. */
function endStrays(strays: string[], { root, ending }: BatchOptions): Problem[] {
  if (ending === 'verify') {
    return strays.map((file) => ({
      file,
      message: 'its example is gone.',
      next: 'Delete it, or run npm run record, which does.',
    }))
  }
  for (const file of strays) rmSync(path.join(root, file))
  return []
}
