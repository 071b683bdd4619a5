import type { Expectation, Header } from '../example/header.ts'
import { PERMISSIONS } from '../example/header.ts'
import { applyMasks } from '../example/mask.ts'
import type { Mask } from '../example/mask.ts'
import type { End, Run } from '../run/run.ts'
import { joinChunks } from '../run/transcript.ts'
import type { Chunk, RunError } from '../run/transcript.ts'
import { cleanReport, cleanText } from './clean-output.ts'
import type { Places } from './clean-output.ts'

/** What one program did, without anything that varies between machines. */
export interface Behaviour {
  output: Chunk[]
  end: End
  error?: RunError
}

/** What a run did. In a session this is the server, and the client stands beside it. */
export interface Outcome extends Behaviour {
  client?: Behaviour
}

/** Why a run is not accepted, and what to do about it: a sentence each. */
export interface Refusal {
  reason: string
  next: string
}

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

/** "exit 1, TypeError ERR_X": how a run ended, in words. */
export function describeEnd({ end, error }: Pick<Behaviour, 'end' | 'error'>): string {
  if ('stopped' in end) return 'stopped'
  const place = 'signal' in end ? `signal ${end.signal}` : `exit ${end.exit}`
  return error ? `${place}, ${[error.name, error.code].filter(Boolean).join(' ')}` : place
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

function refuseStop(reason: string | undefined, client?: Run): Refusal | undefined {
  if (reason === undefined) return undefined
  const next = client
    ? 'Mend the server; it has to end when it is asked to.'
    : 'Mend the program; it has to end by itself, and within its limits.'
  return { reason, next }
}

function refuseEnd(expect: Expectation, outcome: Behaviour): Refusal | undefined {
  if (meets(expect, outcome)) return undefined
  const wanted =
    'signal' in expect ? `signal ${expect.signal}` : `exit ${expect.exit}${expect.error ? `, ${expect.error}` : ''}`
  const reason = `expected ${wanted}; came ${describeEnd(outcome)}`
  if (outcome.error?.code === 'ERR_ACCESS_DENIED') {
    return { reason, next: `If it needs this, say so in its header: @allow ${PERMISSIONS.join(', ')}.` }
  }
  return {
    reason,
    next: `Mend the program. If it must end like this, say so in its header: @expect ${asExpectation(outcome)}`,
  }
}

/** A client always has to come to its end: what it meets on the way it can catch and print. */
function refuseClient(client: Behaviour | undefined): Refusal | undefined {
  if (!client || meets({ exit: 0 }, client)) return undefined
  return { reason: `the client: expected exit 0; came ${describeEnd(client)}`, next: 'Let the client catch it.' }
}

function refuseMasks([mask]: Mask[]): Refusal | undefined {
  if (!mask) return undefined
  return { reason: `@mask ${mask.name} matches nothing that it printed`, next: 'Correct the mask, or take it away.' }
}

function asExpectation({ end, error }: Behaviour): string {
  if ('stopped' in end) return 'exit 0'
  if ('signal' in end) return `signal ${end.signal}`
  return error ? `exit ${end.exit} ${error.code ?? error.name}` : `exit ${end.exit}`
}

function meets(expect: Expectation, { end, error }: Behaviour): boolean {
  if ('signal' in expect) return 'signal' in end && end.signal === expect.signal
  const exit = 'stopped' in end ? 0 : 'exit' in end ? end.exit : undefined
  if (exit !== expect.exit) return false
  return expect.error === undefined || expect.error === error?.code || expect.error === error?.name
}
