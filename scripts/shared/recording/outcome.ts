import { PERMISSIONS } from '../example/header.ts'
import type { Expectation, Header } from '../example/header.ts'
import { applyMasks } from '../example/mask.ts'
import type { Mask } from '../example/mask.ts'
import type { End, Run } from '../run/run.ts'
import type { Chunk, RunError } from '../run/transcript.ts'
import { cleanOutput } from './clean-output.ts'
import type { Places } from './clean-output.ts'

/** What a run did, without anything that varies between machines. */
export interface Outcome {
  output: Chunk[]
  end: End
  error?: RunError
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

/** Turns a run into an outcome, and holds it against what the header expects. */
export function judge(run: Run, header: Header, places: Omit<Places, 'folder'>): Verdict {
  const output = cleanOutput(run.output, { ...places, folder: run.folder })
  const { texts, unmatched } = applyMasks(
    output.map(({ text }) => text),
    header.masks,
  )
  const outcome: Outcome = {
    output: output.map(({ stream }, at) => ({ stream, text: texts[at] ?? '' })),
    end: run.end,
    ...(run.error && { error: run.error }),
  }
  const refusal = refuseStop(run.stopped) ?? refuseEnd(header.expect, outcome) ?? refuseMasks(unmatched)
  return refusal ? { outcome, refusal } : { outcome }
}

/** "exit 1, TypeError ERR_X": how a run ended, in words. */
export function describeEnd({ end, error }: Pick<Outcome, 'end' | 'error'>): string {
  const place = 'signal' in end ? `signal ${end.signal}` : `exit ${end.exit}`
  return error ? `${place}, ${[error.name, error.code].filter(Boolean).join(' ')}` : place
}

function refuseStop(reason: string | undefined): Refusal | undefined {
  return reason === undefined
    ? undefined
    : { reason, next: 'Mend the program; it has to end by itself, and within its limits.' }
}

function refuseEnd(expect: Expectation, outcome: Outcome): Refusal | undefined {
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

function refuseMasks([mask]: Mask[]): Refusal | undefined {
  if (!mask) return undefined
  return { reason: `@mask ${mask.name} matches nothing that it printed`, next: 'Correct the mask, or take it away.' }
}

function asExpectation({ end, error }: Outcome): string {
  if ('signal' in end) return `signal ${end.signal}`
  return error ? `exit ${end.exit} ${error.code ?? error.name}` : `exit ${end.exit}`
}

function meets(expect: Expectation, { end, error }: Outcome): boolean {
  if ('signal' in expect) return 'signal' in end && end.signal === expect.signal
  if (!('exit' in end) || end.exit !== expect.exit) return false
  return expect.error === undefined || expect.error === error?.code || expect.error === error?.name
}
