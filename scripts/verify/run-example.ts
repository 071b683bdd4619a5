import type { Example } from '../example/example.ts'
import { findEnded } from '../example/flaky.ts'
import { loadHeader } from '../example/load-header.ts'
import { variantsOf, type Variant } from '../example/variants.ts'
import { datesIn, loadRecordingText } from '../recording/parse-recording.ts'
import { SandboxError } from '../runner/observe.ts'
import { InputError, isSystemError } from '../util/problem.ts'
import { conclude, type Inputs } from './conclude.ts'
import type { Context } from './context.ts'
import { excuse } from './excuse.ts'
import type { Result } from './result.ts'
import { runVariant } from './run-variant.ts'

/**
 * Runs an example's variants, except those that the cache knows, then records or verifies them.
 * Only `verify` knows the exceptions of `@flaky`.
 * Returns undefined if the example names none of the versions, or the run was aborted.
 */
export async function runExample(example: Example, context: Context): Promise<Result | undefined> {
  try {
    const inputs = readInputs(example, context)
    const { header, wanted, inputsDigest, recorded } = inputs
    if (wanted.length === 0) return undefined
    const flaky = context.mode === 'verify' ? header.flaky : undefined
    // Before the cache is asked: an exception ends even if nothing has changed.
    const ended = flaky && findEnded(flaky, example.entry, context.today)
    if (ended) return { example, status: 'invalid', problem: ended }
    const state = recorded !== undefined && { inputs: inputsDigest, recording: recorded }
    const stale = wanted.filter((variant) => !state || !context.cache.has(example, variant, state))
    if (stale.length === 0) return { example, variants: wanted, skipped: [], status: 'cached' }
    const results = await Promise.all(stale.map((variant) => runVariant(example, header, variant, context)))
    const result = await conclude(example, inputs, results, context)
    return result && excuse(result, flaky)
  } catch (error) {
    if (error instanceof InputError) return { example, status: 'invalid', problem: error.problem }
    const file = example.entry
    if (isSystemError(error) || error instanceof SandboxError) {
      const next = 'Its recording is unchanged. Fix the problem above and run the command again.'
      return { example, status: 'invalid', problem: { file, message: `${error.message}.`, next } }
    }
    // No program, whatever it does to the runner, keeps the others from being judged.
    const message = `the runner cannot judge this program: ${error instanceof Error ? error.stack : String(error)}.`
    const next = 'Its recording is unchanged. This is a bug of the runner: please report it.'
    return { example, status: 'invalid', problem: { file, message, next } }
  }
}

function readInputs(example: Example, context: Context): Inputs {
  const { root, nodes, versions, mode, cache } = context
  const recorded = loadRecordingText(root, example)
  const inputsDigest = cache.inputsOf(example)
  const header = loadHeader(root, example)
  const dates = context.dates?.get(example.id) ?? datesIn(recorded ?? '')
  const variants = variantsOf({ ...header, node: [...header.node, ...dates] }, nodes.pinned.version)
  const chosen = versions === 'pinned' ? [nodes.pinned.version] : versions === 'dates' ? dates : versions
  const isChosen = ({ node }: Variant): boolean => {
    if (chosen !== 'all') return chosen.includes(node)
    return mode === 'record' || !dates.includes(node) || header.node.includes(node)
  }
  return { header, dates, variants, wanted: variants.filter(isChosen), inputsDigest, recorded }
}
