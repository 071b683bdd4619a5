import type { Expectation, Header } from '../example/header.ts'
import { applyMasks } from '../example/mask.ts'
import type { Mask } from '../example/mask.ts'
import type { Run } from '../runner/observe.ts'
import { joinChunks } from '../runner/transcript.ts'
import { cleanReport, cleanText } from './clean-output.ts'
import type { MachinePaths } from './clean-output.ts'
import { outcomeKey } from './observation.ts'
import type { Behaviour, Outcome } from './outcome.ts'
import { failureOfClient, failureOfStatus, failureOfMasks, failureOfStop, failureOfTrace } from './failure.ts'
import type { Failure } from './failure.ts'

/** An outcome that may be recorded, or one that may not. */
export interface Evaluation {
  outcome: Outcome
  failure?: Failure
}

/** What a run has to be held against. */
export interface Rules {
  expect: Expectation
  masks: Header['masks']
}

/** What was seen of an example: one run, or the two of a session. */
export interface ProgramRuns {
  run: Run
  client?: Run
}

/** Turns what was seen into an outcome, and holds it against what the header expects. */
export function evaluate(
  { run, client }: ProgramRuns,
  { expect, masks }: Rules,
  places: Omit<MachinePaths, 'folder'>,
): Evaluation {
  const cleaned = [run, ...(client ? [client] : [])].map((each) => clean(each, { ...places, folder: each.folder }))
  const { masked, unmatched } = maskAll(cleaned, masks)
  const [outcome, other] = masked
  if (!outcome) throw new TypeError('nothing was seen')
  const whole: Outcome = other ? { ...outcome, client: other } : outcome
  const failure =
    failureOfStop(run.stopped, client) ??
    failureOfStop(client?.stopped && `the client: ${client.stopped}`) ??
    failureOfStatus(expect, outcome) ??
    failureOfClient(other) ??
    failureOfMasks(unmatched)
  return failure ? { outcome: whole, failure } : { outcome: whole }
}

/** Puts the trace of a second run beside the first, if the two have done the same otherwise. */
export function addTrace(
  { outcome }: Evaluation,
  traced: Evaluation,
  trace: Pick<Outcome, 'trace' | 'calls'>,
): Evaluation {
  const isSame = outcomeKey(outcome) === outcomeKey(traced.outcome)
  const steps = (trace.trace ?? trace.calls ?? []).filter(({ kind }) => kind !== 'start')
  const failure = failureOfTrace(isSame, traced.failure, steps.length)
  return failure ? { outcome: traced.outcome, failure } : { outcome: { ...outcome, ...trace } }
}

function clean({ output, status, error }: Run, places: MachinePaths): Behaviour {
  const chunks = joinChunks(output.map(({ stream, text }) => ({ stream, text: cleanText(text, places) })))
  if (!error) return { output: chunks, status }
  const { name, code, message, report } = error
  const texts = { message: cleanText(message, places), report: cleanReport(report, places) }
  return { output: chunks, status, error: { name, ...(code !== undefined && { code }), ...texts } }
}

/** Masks all texts of all programs together: the same value gets the same number wherever it stands. */
function maskAll(behaviours: Behaviour[], masks: Mask[]): { masked: Behaviour[]; unmatched: Mask[] } {
  const texts = behaviours.flatMap(({ output, error }) => [
    ...output.map(({ text }) => text),
    ...(error ? [error.message, error.report] : []),
  ])
  const { texts: masked, unmatched } = applyMasks(texts, masks)
  const next = (): string => masked.shift() ?? ''
  return {
    masked: behaviours.map(({ output, status, error }) => ({
      output: output.map(({ stream }) => ({ stream, text: next() })),
      status,
      ...(error && { error: { ...error, message: next(), report: next() } }),
    })),
    unmatched,
  }
}
