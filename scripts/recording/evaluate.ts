import type { Expectation } from '../example/header.ts'
import { applyMasks, type Mask, type MaskedTexts } from '../example/mask.ts'
import type { Run } from '../runner/observe.ts'
import { joinChunks, type RunError } from '../runner/transcript.ts'
import { cleanReport, cleanText, type MachinePaths } from './clean-output.ts'
import { outcomeKey } from './observation.ts'
import type { Behaviour, Outcome } from './outcome.ts'
import {
  failureOfClient,
  failureOfStatus,
  failureOfMasks,
  failureOfStop,
  failureOfTrace,
  type Failure,
} from './failure.ts'

/** An outcome, which can be recorded unless it has a failure. */
export interface Evaluation {
  outcome: Outcome
  failure?: Failure
  /** Why the runner killed the program or its client, as one sentence, if it did. */
  stopped?: string
}

/** The run of a program, or of both programs of a session. */
export interface ProgramRuns {
  run: Run
  client?: Run
}

/** Cleans and masks what the programs printed, and checks whether their runs meet the rules of the header. */
export function evaluate(
  { run, client }: ProgramRuns,
  { expect, masks }: { expect: Expectation; masks: Mask[] },
  paths: Omit<MachinePaths, 'folder'>,
): Evaluation {
  const cleaned = [run, ...(client ? [client] : [])].map((each) => clean(each, { ...paths, folder: each.folder }))
  const { masked, ...rest } = maskAll(cleaned, masks)
  const [own, other] = masked
  if (!own) throw new TypeError('there is no run to evaluate')
  const outcome: Outcome = other ? { ...own, client: other } : own
  const failure =
    failureOfStop(run.stopped, client) ??
    failureOfStop(client?.stopped && `the client: ${client.stopped}`) ??
    failureOfStatus(expect, own) ??
    failureOfClient(other) ??
    failureOfMasks(rest)
  const stopped = run.stopped ?? client?.stopped
  return { outcome, ...(failure && { failure }), ...(stopped !== undefined && { stopped }) }
}

/** Adds the trace of a second run to the evaluation of the first; fails if the two runs behaved differently. */
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

function clean({ output, status, error }: Run, paths: MachinePaths): Behaviour {
  const chunks = joinChunks(output.map(({ stream, text }) => ({ stream, text: cleanText(text, paths) })))
  if (!error) return { output: chunks, status }
  const { name, code, message, thrown, report } = error
  return {
    output: chunks,
    status,
    error: {
      name,
      ...(code !== undefined && { code }),
      message: cleanText(message, paths),
      ...(thrown !== undefined && { thrown: cleanText(thrown, paths) }),
      report: cleanReport(report, paths),
    },
  }
}

/** Masks all texts of all programs together, so that the same value gets the same number everywhere. */
function maskAll(behaviours: Behaviour[], masks: Mask[]): Omit<MaskedTexts, 'texts'> & { masked: Behaviour[] } {
  const texts = behaviours.flatMap(({ output, error }) => [
    ...output.map(({ text }) => text),
    ...(error ? textsOf(error) : []),
  ])
  const { texts: masked, ...rest } = applyMasks(texts, masks)
  const next = (): string => masked.shift() ?? ''
  return {
    masked: behaviours.map(({ output, status, error }) => ({
      output: output.map(({ stream }) => ({ stream, text: next() })),
      status,
      ...(error && { error: maskError(error, next) }),
    })),
    ...rest,
  }
}

function textsOf({ message, thrown, report }: RunError): string[] {
  return [message, ...(thrown === undefined ? [] : [thrown]), report]
}

/** Takes the masked texts in the order of `textsOf`. */
function maskError({ thrown, report: _report, ...error }: RunError, next: () => string): RunError {
  return { ...error, message: next(), ...(thrown !== undefined && { thrown: next() }), report: next() }
}
