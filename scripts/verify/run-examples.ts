import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'

import { discoverExamples } from '../example/discover.ts'
import type { Example } from '../example/example.ts'
import type { Problem } from '../util/problem.ts'
import { startCpuStress } from './cpu-stress.ts'
import { saveCache } from './cache.ts'
import type { Result } from './result.ts'
import { Interrupted } from './run-variant.ts'
import { NothingSelected, select } from './select-examples.ts'
import type { Selection } from './select-examples.ts'
import { runExample } from './run-example.ts'
import { createContext } from './context.ts'
import type { Context, ContextOptions } from './context.ts'

export type RunOptions = ContextOptions & Selection

export interface RunEvents {
  onStart?: (total: number) => void
  onResult?: (result: Result) => void
}

export interface RunSummary {
  /** In the order of the examples' names. */
  results: Result[]
  /** What is wrong with the tree itself, and versions of Node.js that could not be fetched. */
  problems: Problem[]
  /** What else has to be known of the runs: lines of text. */
  notices: string[]
  /** How much the runs prove, where each example ran several times, or under load. */
  proof?: { runs: number; repeat: number; seed?: number }
}

/** Runs the selected examples in parallel; what goes wrong with one does not keep the others from running. */
export async function runExamples(options: RunOptions, events: RunEvents = {}): Promise<RunSummary> {
  const found = discoverExamples(options.root)
  const examples = select(found.examples, options)
  const context = createContext(options)
  events.onStart?.(examples.length)
  const load = options.stress && startCpuStress(availableParallelism())
  const settled = await Promise.all(examples.map((example) => runOne(example, context, events))).finally(load?.end)
  const results = settled.filter((result) => result !== undefined)
  const forgotten = await saveCache(context.cache)
  if (results.length === 0 && Array.isArray(options.versions) && !options.abort?.aborted)
    throw new NothingSelected(`No example names Node.js ${options.versions.join(', ')} in its header.`)
  const whole = options.filters.length === 0 && !options.shard
  const orphans = whole ? removeOrphans(found.orphans, options) : []
  const notice = context.sandboxPolicy.notice()
  const lines = await context.coverage?.evaluate(results.filter(hasRun).map(({ example }) => example))
  return {
    results,
    problems: [...found.problems, ...orphans, ...context.nodes.problems(), ...(lines?.problems ?? [])],
    notices: [...(notice === undefined ? [] : [notice]), ...forgotten, ...(lines?.notices ?? [])],
    ...(isProof(options) && { proof: { runs: context.tally.runs, repeat: options.repeat, ...options.stress } }),
  }
}

/** Of what was not run to its end nobody can say which lines it would have come to. */
function hasRun({ status }: Result): boolean {
  return status === 'verified' || status === 'drift' || status === 'incomplete'
}

function isProof({ repeat, stress }: RunOptions): boolean {
  return repeat > 1 || stress !== undefined
}

async function runOne(example: Example, context: Context, events: RunEvents): Promise<Result | undefined> {
  try {
    const result = await runExample(example, context)
    if (result) events.onResult?.(result)
    return result
  } catch (error) {
    if (error instanceof Interrupted) return undefined
    throw error
  }
}

/** A recording without a program: `record` removes it, `verify` reports it. */
function removeOrphans(orphans: string[], { root, mode }: RunOptions): Problem[] {
  if (mode === 'verify') {
    return orphans.map((file) => ({
      file,
      message: 'its example is gone.',
      next: 'Delete it, or run npm run record, which does.',
    }))
  }
  for (const file of orphans) rmSync(path.join(root, file))
  return []
}
