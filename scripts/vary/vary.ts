import { globSync, readFileSync, realpathSync } from 'node:fs'
import { availableParallelism } from 'node:os'

import pLimit from 'p-limit'

import { SETTINGS, type SettingName } from '../contracts/settings.ts'
import { discoverExamples } from '../example/discover.ts'
import { digest } from '../util/digest.ts'
import { InputError, type Problem } from '../util/problem.ts'
import { createContext, type ContextOptions } from '../verify/context.ts'
import { startCpuStress } from '../verify/cpu-stress.ts'
import { BATCH, select } from '../verify/run-examples.ts'
import { conclude, type VaryResult } from './conclude.ts'
import { openMemory } from './memory.ts'
import { SETTING_BY_NAME } from './settings.ts'
import { readVaried, type Varied } from './subject.ts'
import { tryExample, type Search } from './try-example.ts'

export interface VaryOptions extends Pick<ContextOptions, 'root' | 'toolchain' | 'jobs' | 'cache'> {
  filters: string[]
  /** The settings to try. @default all */
  settings?: readonly SettingName[]
  /** True to write nothing, and to compare what is found with what is recorded. */
  check: boolean
  abort: AbortSignal
}

export interface VaryEvents {
  /** Called before the settings with an idle machine, and again before the one with a busy machine. */
  onStart: (examples: number, isBusy: boolean) => void
  onResult: (result: VaryResult) => void
}

export interface VarySummary {
  /** The last result of each example. */
  results: VaryResult[]
  /** Examples that could not be run, or were not recorded. */
  problems: Problem[]
  /** Other things to know about the runs, in lines of text. */
  notices: string[]
  /** Number of programs that were run. */
  runs: number
}

/** Saves what was found after this number of examples. */
const SAVE_EVERY = 8
const SOURCES = import.meta.dirname

/**
 * Runs examples in the settings that apply to them, compares their outcomes with the recorded ones, and records what it found.
 * After an interruption, it continues where it was.
 * @throws UsageError if a filter matches no example
 * @throws CommandError without a sandbox
 */
export async function vary(options: VaryOptions, events: VaryEvents): Promise<VarySummary> {
  const { toolchain, jobs, filters, settings = SETTINGS, check, abort, cache } = options
  const root = realpathSync(options.root)
  const examples = select(discoverExamples(root).examples, { filters })
  const context = createContext({
    root,
    toolchain,
    jobs,
    abort,
    mode: 'verify',
    versions: 'pinned',
    cache: false,
    isBatch: examples.length >= BATCH,
  })
  context.sandboxPolicy.require('npm run vary')
  const problems: Problem[] = []
  const results = new Map<string, VaryResult>()
  const memory = openMemory(context.cacheFolder)
  const search: Search = { context, memory, codeDigest: digestOfCode(), recalls: cache && !check, stale: new Set() }

  async function runPhase(varied: Varied[], names: SettingName[], isBusy: boolean): Promise<void> {
    if (varied.length === 0 || names.length === 0 || abort.aborted) return
    events.onStart(varied.length, isBusy)
    const limit = pLimit(jobs)
    let done = 0
    const runOne = async (each: Varied): Promise<void> => {
      if (abort.aborted || search.stale.has(each.example.id)) return
      const found = await collect(() => tryExample(each, names, search))
      done += 1
      if (!check && done % SAVE_EVERY === 0) await memory.save()
      if (!found || abort.aborted) return
      const result = await collect(() => conclude(each, found, { check, context }))
      if (!result) return
      results.set(result.example.id, result)
      events.onResult(result)
    }
    await Promise.all(varied.map((each) => limit(runOne, each)))
    if (!check) await memory.save()
  }

  /** Collects a problem of one example, so that the others are run. */
  async function collect<Value>(action: () => Value | Promise<Value>): Promise<Value | undefined> {
    try {
      return await action()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      problems.push(error.problem)
      return undefined
    }
  }

  const read = await Promise.all(
    examples.map((each) => collect(() => readVaried(root, each, context.nodes.pinned.version))),
  )
  const varied = read.filter((each) => each !== undefined)
  const isBusy = (name: SettingName): boolean => SETTING_BY_NAME[name].isBusy ?? false
  await runPhase(
    varied,
    settings.filter((name) => !isBusy(name)),
    false,
  )
  const busy = settings.filter(isBusy)
  const stress = busy.length > 0 && !abort.aborted ? startCpuStress(availableParallelism()) : undefined
  await runPhase(varied, busy, true).finally(stress?.end)
  return {
    results: [...results.values()],
    problems: [...problems, ...context.nodes.problems()],
    notices: context.compileCache.notices(),
    runs: context.tally.runs,
  }
}

/** What is remembered holds only for the code that judged it. */
function digestOfCode(): string {
  return digest(
    globSync(`${SOURCES}/*.ts`)
      .toSorted()
      .map((file) => readFileSync(file)),
  )
}
