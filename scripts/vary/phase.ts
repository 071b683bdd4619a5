import pLimit from 'p-limit'

import type { SettingName } from '../contracts/settings.ts'
import type { Example } from '../example/example.ts'
import { InputError, type Problem } from '../util/problem.ts'
import { conclude, type VaryResult } from './conclude.ts'
import { readVaried, type Varied } from './subject.ts'
import { tryExample, type Search } from './try-example.ts'

export interface PhaseEvents {
  /** Called before the settings with an idle machine, and again before the one with a busy machine. */
  onStart: (examples: number, isBusy: boolean) => void
  onResult: (result: VaryResult) => void
}

interface PhaseOptions {
  search: Search
  events: PhaseEvents
  jobs: number
  /** True to write nothing. */
  check: boolean
  /** Called for a problem of one example; the others are run. */
  onProblem: (problem: Problem) => void
}

/** What is found is saved each time after this number of examples. */
const SAVE_EVERY = 8

/** Reads examples and their recordings. */
export async function readAll(
  examples: Example[],
  { root, pinned, onProblem }: Pick<PhaseOptions, 'onProblem'> & { root: string; pinned: string },
): Promise<Varied[]> {
  const read = await Promise.all(examples.map((each) => collect(onProblem, () => readVaried(root, each, pinned))))
  return read.filter((each) => each !== undefined)
}

/** Tries settings on examples, and concludes each example as soon as that is done. */
export async function runPhase(
  varied: Varied[],
  names: SettingName[],
  isBusy: boolean,
  { search, events, jobs, check, onProblem }: PhaseOptions,
): Promise<VaryResult[]> {
  const { context, memory, isUpToDate } = search
  const { abort } = context
  const results: VaryResult[] = []
  if (varied.length === 0 || names.length === 0 || abort?.aborted) return results
  events.onStart(varied.length, isBusy)
  const limit = pLimit(jobs)
  const runOne = async (each: Varied): Promise<void> => {
    if (abort?.aborted || isUpToDate.get(each.example.id) === false) return
    const result = await collect(onProblem, async () => {
      const found = await tryExample(each, names, search)
      return abort?.aborted ? undefined : conclude(each, found, { check, context })
    })
    if (!result) return
    results.push(result)
    events.onResult(result)
    if (!check && results.length % SAVE_EVERY === 0) await memory.save()
  }
  await Promise.all(varied.map((each) => limit(runOne, each)))
  if (!check) await memory.save()
  return results
}

async function collect<Value>(
  onProblem: PhaseOptions['onProblem'],
  action: () => Value | Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await action()
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    onProblem(error.problem)
    return undefined
  }
}
