import type { SettingName } from '../contracts/settings.ts'
import { nameVariant, type Variant } from '../example/variants.ts'
import type { Evaluation } from '../recording/evaluate.ts'
import { InputError, type Problem } from '../util/problem.ts'
import type { Context } from '../verify/context.ts'
import { prepareTask } from '../verify/prepare-task.ts'
import { runAndEvaluate } from '../verify/run-and-evaluate.ts'
import { judge, type Sighting, type Verdict } from './judge.ts'
import { SETTING_BY_NAME, type Setting } from './settings.ts'
import type { Subject, Varied } from './subject.ts'

/** Runs of a repeated program in a setting. */
const REPEATED_RUNS = 10
/** By what the time limit is multiplied while all cores are busy. */
const SLOWER = 3
const BASELINE: Setting = { surroundings: {} }

/** Runs an example until it is clear what a setting does to its outcome; undefined if it was interrupted before. */
export async function trySetting(
  varied: Varied,
  subject: Subject,
  name: SettingName,
  context: Context,
): Promise<Verdict | undefined> {
  const setting = SETTING_BY_NAME[name]
  const runs = varied.header.repeat > 1 ? REPEATED_RUNS : setting.runs
  const sightings: Sighting[] = []
  for (;;) {
    const verdict = judge(sightings, subject.recorded, { ...setting, ...(runs !== undefined && { runs }) })
    if (verdict) return verdict
    const sighting = await runIn(setting, `${name} ${sightings.length}`, { varied, subject, context })
    if (!sighting) return undefined
    sightings.push(sighting)
  }
}

/** Returns what is wrong with a recording: an ordinary run must have a recorded outcome before others can be compared with it. */
export async function findStale(varied: Varied, subject: Subject, context: Context): Promise<Problem | undefined> {
  const { entry, id } = varied.example
  try {
    const sighting = await runIn(BASELINE, 'baseline', { varied, subject, context })
    if (!sighting || judge([sighting], subject.recorded, BASELINE)) return undefined
  } catch (error) {
    if (error instanceof InputError) return error.problem
    throw error
  }
  const message = 'the outcome without any setting is not the recorded one.'
  return { file: entry, message, next: `Run npm run verify ${id}` }
}

interface RunOptions {
  varied: Varied
  subject: Subject
  context: Context
}

/** Runs a program once; undefined if it was interrupted, because its end then is not the program's. */
async function runIn(
  { format, surroundings, isBusy }: Setting,
  name: string,
  { varied, subject, context }: RunOptions,
): Promise<Sighting | undefined> {
  const { example } = varied
  const { scheduler, abort, tally, nodes } = context
  const chosen = format ?? subject.format
  const variant: Variant = { node: nodes.pinned.version, ...(chosen && { format: chosen }) }
  const header = { ...varied.header, timeout: varied.header.timeout * (isBusy ? SLOWER : 1) }
  delete header.trace
  const task = prepareTask(example, header, variant, context)
  const run = `${example.id} ${nameVariant(variant)} ${name}`
  const evaluation = await scheduler.schedule(run, task, async (prepared): Promise<Evaluation | undefined> => {
    if (abort?.aborted || 'missing' in prepared) return undefined
    tally.runs += 1
    return runAndEvaluate(example, header, { ...prepared, surroundings }, context)
  })
  if (!evaluation || abort?.aborted) return undefined
  const { outcome, stopped } = evaluation
  return { outcome, ...(stopped !== undefined && { limit: stopped }) }
}
