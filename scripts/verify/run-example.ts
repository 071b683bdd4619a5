import path from 'node:path'

import type { Example } from '../example/example.ts'
import type { Header } from '../example/header.ts'
import { loadHeader } from '../example/load-header.ts'
import { isSameVariant, variantsOf } from '../example/variants.ts'
import type { Variant } from '../example/variants.ts'
import { InputError } from '../util/problem.ts'
import type { Problem } from '../util/problem.ts'
import { groupObservations, observationsOf } from '../recording/observation.ts'
import type { Observation } from '../recording/observation.ts'
import { SandboxError } from '../runner/observe.ts'
import { loadRecordingText, parseRecording } from '../recording/parse-recording.ts'
import { renderRecording } from '../recording/render-recording.ts'
import { writeFileAtomic } from '../util/write-file-atomic.ts'
import { compareObservations } from '../recording/compare-observations.ts'
import { diffLines, firstDifference } from '../util/diff.ts'
import { isSystemError } from '../util/system-error.ts'
import { mergeObservations } from './merge-observations.ts'
import type { Result, ExampleRuns } from './result.ts'
import { runVariant } from './run-variant.ts'
import type { VariantResult } from './run-variant.ts'
import type { Mode, Context, VersionChoice } from './context.ts'

/** What there was before the runs: a file that changes meanwhile counts as a change afterwards. */
interface Before {
  header: Header
  /** All variants that the header names. */
  variants: Variant[]
  /** Those that are asked for now. */
  wanted: Variant[]
  inputs: string
  /** The text of the recording, if there was one. */
  recorded?: string
}

/** Runs an example's variants, unless the cache knows them, and ends it as asked; undefined where none is asked for. */
export async function runExample(example: Example, context: Context): Promise<Result | undefined> {
  try {
    const before = lookUp(example, context)
    const { wanted, inputs, recorded } = before
    if (wanted.length === 0) return undefined
    const isKnown = (variant: Variant): boolean =>
      context.repeat === 1 &&
      recorded !== undefined &&
      context.cache.has(example, variant, { inputs, recording: recorded })
    const stale = wanted.filter((variant) => !isKnown(variant))
    if (stale.length === 0) return { example, variants: wanted, skipped: [], status: 'cached' }
    const { header } = before
    const results = await Promise.all(stale.map((variant) => runVariant(example, header, variant, context)))
    return await end(example, before, results, context)
  } catch (error) {
    if (error instanceof InputError) return { example, status: 'broken', problem: error.problem }
    if (isSystemError(error) || error instanceof SandboxError)
      return { example, status: 'broken', problem: describeSystemError(example, error) }
    throw error
  }
}

function lookUp(example: Example, { root, nodes, versions, cache }: Context): Before {
  const recorded = loadRecordingText(root, example)
  const inputs = cache.inputsOf(example)
  const header = loadHeader(root, example)
  const variants = variantsOf(header, nodes.pinned.version)
  return { header, variants, wanted: choose(variants, versions, nodes.pinned.version), inputs, recorded }
}

function choose(variants: Variant[], versions: VersionChoice, pinned: string): Variant[] {
  if (versions === 'all') return variants
  const chosen = versions === 'pinned' ? [pinned] : versions
  return variants.filter(({ node }) => chosen.includes(node))
}

async function end(example: Example, before: Before, results: VariantResult[], context: Context): Promise<Result> {
  const skipped = results.filter((each) => each.kind === 'skipped')
  const variants = before.wanted.filter((variant) => !skipped.some((each) => isSameVariant(each.variant, variant)))
  const ran: ExampleRuns = { example, variants, skipped }
  const refused = results.filter((each) => each.kind === 'refused')
  if (refused.length > 0) return { ...ran, status: 'refused', failures: refused }
  const unstable = results.find((each) => each.kind === 'unstable')
  if (unstable) return { ...ran, status: 'unstable', variant: unstable.variant, diff: unstable.diff }
  if (variants.length === 0) return { ...ran, status: 'skipped' }
  const fresh = results.flatMap((each) => (each.kind === 'seen' ? each.observations : []))
  return conclude(ran, fresh, before, context)
}

/** The two endings, and the only place that writes recordings. */
async function conclude(ran: ExampleRuns, fresh: Observation[], before: Before, context: Context): Promise<Result> {
  const { example, variants, skipped } = ran
  const { root, nodes, cache, cacheFolder, mode } = context
  const { inputs, recorded = '' } = before
  const earlier = readObservations(example, before, mode)
  const observations = mergeObservations({ variants: before.variants, recorded: earlier, fresh, mode })
  const text = renderRecording({ example: example.id, groups: groupObservations(observations, nodes.pinned.version) })
  const diff = diffLines(recorded, text)
  if (text !== recorded && mode === 'verify')
    return {
      ...ran,
      status: 'drift',
      diff,
      changes: compareObservations(earlier, observations),
      recorded: before.recorded !== undefined,
      line: firstDifference(recorded, text).before,
    }
  const seen = [...observations, ...skipped]
  const missing = before.variants.filter((variant) => !seen.some((each) => isSameVariant(each.variant, variant)))
  if (missing.length > 0 && mode === 'verify') return { ...ran, status: 'incomplete', missing }
  if (text !== recorded) await writeFileAtomic(path.join(root, example.recording), text, cacheFolder)
  for (const variant of variants) cache.add(example, variant, { inputs, recording: text })
  return text === recorded ? { ...ran, status: 'verified' } : { ...ran, status: 'recorded', diff, missing }
}

/** A recording that cannot be read is written anew, but it cannot be verified. */
function readObservations(example: Example, { recorded }: Before, mode: Mode): Observation[] {
  if (recorded === undefined) return []
  try {
    return observationsOf(parseRecording(recorded, example).groups)
  } catch (error) {
    if (mode === 'record' && error instanceof InputError) return []
    throw error
  }
}

/** Only this example fails: the others may still pass. */
function describeSystemError({ entry }: Example, { message }: Error): Problem {
  return {
    file: entry,
    message: `${message}.`,
    next: 'Its recording is unchanged. Fix the machine, then run the command again.',
  }
}
