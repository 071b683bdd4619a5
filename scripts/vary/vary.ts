import { globSync, readFileSync, realpathSync } from 'node:fs'
import { availableParallelism } from 'node:os'

import { SETTINGS, type SettingName } from '../contracts/settings.ts'
import { discoverExamples } from '../example/discover.ts'
import { digest } from '../util/digest.ts'
import type { Problem } from '../util/problem.ts'
import type { ContextOptions } from '../verify/context-options.ts'
import { createContext } from '../verify/context.ts'
import { startCpuStress } from '../verify/cpu-stress.ts'
import { select } from '../verify/run-examples.ts'
import type { VaryResult } from './conclude.ts'
import { openMemory } from './memory.ts'
import { readAll, runPhase, type PhaseEvents } from './phase.ts'
import { SETTING_BY_NAME } from './settings.ts'
import type { Search } from './try-example.ts'

export interface VaryOptions extends Pick<ContextOptions, 'root' | 'toolchain' | 'jobs' | 'cache'> {
  filters: string[]
  /** The settings to try. @default all */
  settings?: readonly SettingName[]
  /** True to write nothing, and to compare what is found with what is recorded. */
  check: boolean
  abort: AbortSignal
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

const SOURCES = import.meta.dirname

/**
 * Runs examples in the settings that apply to them, compares their outcomes with the recorded ones, and records what it found.
 * After an interruption, it continues where it was.
 * @throws UsageError if a filter matches no example
 * @throws CommandError without a sandbox
 */
export async function vary(options: VaryOptions, events: PhaseEvents): Promise<VarySummary> {
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
    isBatch: true,
  })
  context.sandboxPolicy.require('npm run vary')
  const search: Search = {
    context,
    memory: openMemory(context.cacheFolder),
    codeDigest: digestOfCode(),
    recalls: cache && !check,
    found: new Map(),
    isUpToDate: new Map(),
  }
  const problems: Problem[] = []
  const phase = { search, events, jobs, check, onProblem: (problem: Problem) => void problems.push(problem) }
  const results = new Map<string, VaryResult>()
  const varied = await readAll(examples, { root, pinned: context.nodes.pinned.version, onProblem: phase.onProblem })
  const isBusy = (name: SettingName): boolean => SETTING_BY_NAME[name].isBusy ?? false
  const [idle, busy] = [settings.filter((name) => !isBusy(name)), settings.filter(isBusy)]
  for (const each of await runPhase(varied, idle, false, phase)) results.set(each.example.id, each)
  const stress = busy.length > 0 && !abort.aborted ? startCpuStress(availableParallelism()) : undefined
  for (const each of await runPhase(varied, busy, true, phase).finally(stress?.end)) results.set(each.example.id, each)
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
