import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'

import { UsageError } from '../cli/run-command.ts'
import { BATCH } from '../runner/compile-cache.ts'
import { discoverExamples } from '../example/discover.ts'
import type { Example } from '../example/example.ts'
import type { Problem } from '../util/problem.ts'
import { suggest } from '../util/suggest.ts'
import { startCpuStress } from './cpu-stress.ts'
import { REPEAT, type ContextOptions } from './context-options.ts'
import { openRun } from './open-run.ts'
import type { Result } from './result.ts'

export interface Selection {
  /** Chapters, names or paths. Selects the examples that match any of them, or all examples if empty. */
  filters: string[]
  /** Part `index`, from 1, of `count` equal parts. */
  shard?: { index: number; count: number }
}

export type RunOptions = ContextOptions & Selection

export interface RunEvents {
  onStart?: (total: number) => void
  onResult?: (result: Result) => void
}

export interface RunSummary {
  /** Sorted by the examples' names. */
  results: Result[]
  /** Invalid files below `examples/`, versions of Node.js that could not be fetched, and lines that never ran. */
  problems: Problem[]
  /** Other things to know about the runs, in lines of text. */
  notices: string[]
  /** Number of programs that were run, if `verify` ran each example several times or under load. */
  proof?: { runs: number; repeat: number; seed?: number }
}

/** Filters may begin like paths from the project's root. */
const RE_PREFIX = /^(?:\.\/)?(?:examples\/)?/

/**
 * Runs the selected examples in parallel; the failure of one does not stop the others.
 * @throws UsageError if a filter or a version matches no example
 */
export async function runExamples(options: RunOptions, events: RunEvents = {}): Promise<RunSummary> {
  const found = discoverExamples(options.root)
  const examples = select(found.examples, options)
  const repeat = options.repeat ?? REPEAT[options.mode]
  const run = openRun({ ...options, isBatch: examples.length * repeat >= BATCH })
  events.onStart?.(examples.length)
  const stress = options.stress && startCpuStress(availableParallelism())
  const settled = await Promise.all(
    examples.map(async (example) => {
      const result = await run.runExample(example)
      if (result) events.onResult?.(result)
      return result
    }),
  ).finally(stress?.end)
  const results = settled.filter((result) => result !== undefined)
  const { problems, notices, runs } = await run.finish(results)
  if (results.length === 0 && Array.isArray(options.versions) && !options.abort?.aborted)
    throw new UsageError(`No example names Node.js ${options.versions.join(', ')} in its header.`)
  const isWhole = options.filters.length === 0 && !options.shard
  const orphans = isWhole ? removeOrphans(found.orphans, options) : []
  return {
    results,
    problems: [...found.problems, ...orphans, ...problems],
    notices,
    ...(options.mode === 'verify' && (repeat > 1 || options.stress) && { proof: { runs, repeat, ...options.stress } }),
  }
}

/** Recordings without a program: `record` deletes them, `verify` reports them. */
function removeOrphans(orphans: string[], { root, mode }: RunOptions): Problem[] {
  if (mode === 'verify') {
    return orphans.map((file) => ({
      file,
      message: 'this recording has no example.',
      next: 'Delete it, or run npm run record to delete all such recordings.',
    }))
  }
  for (const file of orphans) rmSync(path.join(root, file))
  return []
}

/**
 * Selects examples by filter, then by shard.
 * @throws UsageError if a filter matches no example; it names the nearest ones
 */
export function select(examples: Example[], { filters, shard }: Selection): Example[] {
  const names = filters.map((filter) => filter.replace(RE_PREFIX, '').replace(/\/$/, ''))
  const unmatched = names.find((name) => !examples.some((example) => matches(example, name)))
  if (unmatched !== undefined) {
    const known = examples.flatMap(({ id }) => (unmatched.includes('/') ? id : id.split('/')))
    throw new UsageError(`There is no example or chapter "${unmatched}". ${suggest(unmatched, [...new Set(known)])}`)
  }
  const selected =
    names.length === 0 ? examples : examples.filter((example) => names.some((name) => matches(example, name)))
  return shard ? selected.filter((_, index) => index % shard.count === shard.index - 1) : selected
}

/** A slug, an id, or the start of a path up to a slash: `phases`, `event-loop`, `event-loop/phases/main.ts`. */
function matches({ id, files, recording }: Example, name: string): boolean {
  const paths = [id, ...[...files, recording].map((file) => file.replace(RE_PREFIX, ''))]
  return path.posix.basename(id) === name || paths.some((each) => `${each}/`.startsWith(`${name}/`))
}
