import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'

import { UsageError } from '../cli/command-line.ts'
import { discoverExamples } from '../example/discover.ts'
import type { Example } from '../example/example.ts'
import type { Problem } from '../util/problem.ts'
import { startCpuStress } from './cpu-stress.ts'
import type { ContextOptions } from './context.ts'
import { openRun } from './open-run.ts'
import type { Result } from './result.ts'

export interface Selection {
  /** Paths or parts of paths. Selects the examples that match any of them, or all examples if empty. */
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
  /** Number of programs that were run, if each example ran several times or under load. */
  proof?: { runs: number; repeat: number; seed?: number }
}

/**
 * Runs the selected examples in parallel; the failure of one does not stop the others.
 * @throws UsageError if a filter or a version matches no example
 */
export async function runExamples(options: RunOptions, events: RunEvents = {}): Promise<RunSummary> {
  const found = discoverExamples(options.root)
  const examples = select(found.examples, options)
  const run = openRun(options)
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
    ...(isProof(options) && { proof: { runs, repeat: options.repeat, ...options.stress } }),
  }
}

function isProof({ repeat, stress }: RunOptions): boolean {
  return repeat > 1 || stress !== undefined
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
 * @throws UsageError if a filter matches no example
 */
export function select(examples: Example[], { filters, shard }: Selection): Example[] {
  const parts = filters.map((filter) => filter.replace(/^\.\//, ''))
  const unmatched = parts.find((part) => !examples.some((example) => matches(example, part)))
  if (unmatched !== undefined) throw new UsageError(`No example's path contains "${unmatched}".`)
  const selected =
    parts.length === 0 ? examples : examples.filter((example) => parts.some((part) => matches(example, part)))
  return shard ? selected.filter((_, index) => index % shard.count === shard.index - 1) : selected
}

function matches(example: Example, part: string): boolean {
  return example.recording.includes(part) || example.files.some((file) => file.includes(part))
}
