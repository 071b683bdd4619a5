import path from 'node:path'

import type { Example } from '../example/example.ts'
import type { Header } from '../example/header.ts'
import { isSameVariant, type Variant } from '../example/variants.ts'
import { compareObservations } from '../recording/compare-observations.ts'
import { groupObservations, observationsOf, type Observation } from '../recording/observation.ts'
import { keepSettings } from '../recording/keep-settings.ts'
import { parseRecording, refuseLargeRecording } from '../recording/parse-recording.ts'
import { renderRecording, type Recording } from '../recording/render-recording.ts'
import { truncateOutput } from '../recording/outcome.ts'
import { diffLines, firstDifference } from '../util/diff.ts'
import { InputError } from '../util/problem.ts'
import { writeFileAtomic } from '../util/write-file-atomic.ts'
import type { Mode } from './context-options.ts'
import type { Context } from './context.ts'
import { mergeObservations } from './merge-observations.ts'
import type { ExampleRuns, Result } from './result.ts'
import type { VariantResult } from './run-variant.ts'

/** An example's files before it runs: a file that changes during the run counts as changed after it. */
export interface Inputs {
  header: Header
  /** The releases that date the changes between outcomes, oldest first. */
  dates: string[]
  /** All variants that the header names, and those of the dates. */
  variants: Variant[]
  /** The variants to run now. */
  wanted: Variant[]
  /** See `Cache.inputsOf`. */
  inputsDigest: string
  /** The text of the recording, if it exists. */
  recorded?: string
}

/** The line above the settings that `renderRecording` writes. */
const RE_SETTINGS = /^settings:/m

/**
 * Turns the results of an example's variants into that of the example, and writes its recording. Only `npm run vary` also writes
 * recordings, and only their settings.
 */
export async function conclude(
  example: Example,
  inputs: Inputs,
  results: VariantResult[],
  context: Context,
): Promise<Result | undefined> {
  const skipped = results.filter((each) => each.kind === 'skipped')
  const variants = inputs.wanted.filter((variant) => !skipped.some((each) => isSameVariant(each.variant, variant)))
  const ran: ExampleRuns = { example, variants, skipped }
  if (context.mode === 'try') return writeTrial(ran, results, context)
  if (results.some((each) => each.kind === 'interrupted')) return undefined
  const invalid = results.find((each) => each.kind === 'invalid')
  if (invalid) return { example, status: 'invalid', problem: invalid.problem }
  const failures = results.filter((each) => each.kind === 'failed')
  if (failures.length > 0) return { ...ran, status: 'failed', failures }
  const unstable = results.find((each) => each.kind === 'unstable')
  if (unstable) return { ...ran, status: 'unstable', variant: unstable.variant, diff: unstable.diff }
  const refusals = results.filter((each) => each.kind === 'refused')
  if (refusals.length > 0) return { ...ran, variants: [], status: 'refused', refusals }
  if (variants.length === 0) return { ...ran, status: 'skipped' }
  const observed = results.flatMap((each) => (each.kind === 'observed' ? each.observations : []))
  return recordOrVerify(ran, observed, inputs, context)
}

/** Writes what the program printed even if it failed. */
async function writeTrial(
  ran: ExampleRuns,
  results: VariantResult[],
  { root, nodes, cacheFolder }: Context,
): Promise<Result> {
  const { id, recording } = ran.example
  const observations = results.flatMap((each) => {
    if (each.kind === 'observed') return each.observations
    return each.kind === 'failed' ? [{ variant: each.variant, runs: 1, outcome: truncateOutput(each.outcome) }] : []
  })
  const text = renderRecording({ example: id, groups: groupObservations(observations, nodes.pinned.version) })
  if (observations.length > 0) await writeFileAtomic(path.join(root, recording), text, cacheFolder)
  return { ...ran, status: 'tried', results }
}

async function recordOrVerify(
  ran: ExampleRuns,
  fresh: Observation[],
  inputs: Inputs,
  { root, nodes, cache, cacheFolder, mode }: Context,
): Promise<Result> {
  const { example, variants, skipped } = ran
  const { inputsDigest, recorded = '' } = inputs
  const mergeWith = (before?: Recording): Merged => merge({ example, fresh, inputs, before }, { nodes, mode })
  // Parsing takes longer than everything else here. If the fresh observations are all that is recorded, it changes nothing.
  const alone = RE_SETTINGS.test(recorded) ? undefined : mergeWith()
  const merged = alone?.text === recorded ? alone : mergeWith(readRecording(example, inputs, mode))
  const { earlier, observations, text } = merged
  refuseLargeRecording(Buffer.byteLength(text), example.recording)
  const diff = diffLines(recorded, text)
  if (text !== recorded && mode === 'verify')
    return {
      ...ran,
      status: 'drift',
      diff,
      changes: compareObservations(earlier, observations),
      recorded: inputs.recorded !== undefined,
      line: firstDifference(recorded, text).before,
    }
  const covered = [...observations, ...skipped]
  const missing = inputs.variants.filter((variant) => !covered.some((each) => isSameVariant(each.variant, variant)))
  if (missing.length > 0 && mode === 'verify') return { ...ran, status: 'incomplete', missing }
  if (text !== recorded) await writeFileAtomic(path.join(root, example.recording), text, cacheFolder)
  for (const variant of variants) cache.add(example, variant, { inputs: inputsDigest, recording: text })
  return text === recorded ? { ...ran, status: 'verified' } : { ...ran, status: 'recorded', diff, missing }
}

interface MergeInputs {
  example: Example
  fresh: Observation[]
  inputs: Inputs
  /** The recording, if it exists and had to be parsed. */
  before: Recording | undefined
}

/** What was recorded, the same with what was observed now, and the text of that. */
interface Merged {
  earlier: Observation[]
  observations: Observation[]
  text: string
}

function merge(
  { example, fresh, inputs, before }: MergeInputs,
  { nodes, mode }: Pick<Context, 'nodes' | 'mode'>,
): Merged {
  const { variants, dates } = inputs
  const earlier = observationsOf(before?.groups ?? [])
  const observations = mergeObservations({ variants, recorded: earlier, fresh, mode })
  const groups = groupObservations(observations, nodes.pinned.version)
  const settings = mode === 'verify' ? before?.settings : keepSettings(before, groups, nodes.pinned.version)
  return { earlier, observations, text: renderRecording({ example: example.id, groups, dates, settings }) }
}

/** `record` replaces a recording that cannot be parsed; `verify` reports it. */
function readRecording(example: Example, { recorded }: Inputs, mode: Mode): Recording | undefined {
  if (recorded === undefined) return undefined
  try {
    return parseRecording(recorded, example)
  } catch (error) {
    if (mode === 'record' && error instanceof InputError) return undefined
    throw error
  }
}
