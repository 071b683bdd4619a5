import type { Expectation, Header } from '../example/header.ts'
import { applyMasks } from '../example/mask.ts'
import type { Mask } from '../example/mask.ts'
import type { Run } from '../runner/observe.ts'
import { joinChunks } from '../runner/transcript.ts'
import { cleanReport, cleanText } from './clean-output.ts'
import type { Places } from './clean-output.ts'
import { keyOf } from './observation.ts'
import type { Behaviour, Outcome } from './outcome.ts'
import { refuseClient, refuseEnd, refuseMasks, refuseStop, refuseTrace } from './failure.ts'
import type { Refusal } from './failure.ts'

/** An outcome that may be recorded, or one that may not. */
export interface Verdict {
  outcome: Outcome
  refusal?: Refusal
}

/** What a run has to be held against. */
export interface Rules {
  expect: Expectation
  masks: Header['masks']
}

/** What was seen of an example: one run, or the two of a session. */
export interface Seen {
  run: Run
  client?: Run
}

/** Turns what was seen into an outcome, and holds it against what the header expects. */
export function judge({ run, client }: Seen, { expect, masks }: Rules, places: Omit<Places, 'folder'>): Verdict {
  const cleaned = [run, ...(client ? [client] : [])].map((each) => clean(each, { ...places, folder: each.folder }))
  const { masked, unmatched } = maskAll(cleaned, masks)
  const [outcome, other] = masked
  if (!outcome) throw new TypeError('nothing was seen')
  const whole: Outcome = other ? { ...outcome, client: other } : outcome
  const refusal =
    refuseStop(run.stopped, client) ??
    refuseStop(client?.stopped && `the client: ${client.stopped}`) ??
    refuseEnd(expect, outcome) ??
    refuseClient(other) ??
    refuseMasks(unmatched)
  return refusal ? { outcome: whole, refusal } : { outcome: whole }
}

/** Puts the trace of a second run beside the first, if the two have done the same otherwise. */
export function addTrace({ outcome }: Verdict, traced: Verdict, trace: Pick<Outcome, 'trace' | 'calls'>): Verdict {
  const isSame = keyOf(outcome) === keyOf(traced.outcome)
  const steps = (trace.trace ?? trace.calls ?? []).filter(({ kind }) => kind !== 'start')
  const refusal = refuseTrace(isSame, traced.refusal, steps.length)
  return refusal ? { outcome: traced.outcome, refusal } : { outcome: { ...outcome, ...trace } }
}

function clean({ output, end, error }: Run, places: Places): Behaviour {
  const chunks = joinChunks(output.map(({ stream, text }) => ({ stream, text: cleanText(text, places) })))
  if (!error) return { output: chunks, end }
  const { name, code, message, report } = error
  const texts = { message: cleanText(message, places), report: cleanReport(report, places) }
  return { output: chunks, end, error: { name, ...(code !== undefined && { code }), ...texts } }
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
    masked: behaviours.map(({ output, end, error }) => ({
      output: output.map(({ stream }) => ({ stream, text: next() })),
      end,
      ...(error && { error: { ...error, message: next(), report: next() } }),
    })),
    unmatched,
  }
}
