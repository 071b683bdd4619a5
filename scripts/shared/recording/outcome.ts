import type { Expectation, Header } from '../example/header.ts'
import { applyMasks } from '../example/mask.ts'
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

/** An outcome, or the reason why the run has none that could be recorded: one sentence. */
export type Verdict = { outcome: Outcome; refused?: undefined } | { outcome: Outcome; refused: string }

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
  const missed = unmatched[0] && `@mask ${unmatched[0].name} matches nothing that it printed`
  const refused = run.stopped ?? unmet(header.expect, outcome) ?? missed
  return refused === undefined ? { outcome } : { outcome, refused }
}

/** "exit 1, TypeError ERR_X": how a run ended, in words. */
export function describeEnd({ end, error }: Pick<Outcome, 'end' | 'error'>): string {
  const place = 'signal' in end ? `signal ${end.signal}` : `exit ${end.exit}`
  return error ? `${place}, ${[error.name, error.code].filter(Boolean).join(' ')}` : place
}

function unmet(expect: Expectation, outcome: Outcome): string | undefined {
  if (meets(expect, outcome)) return undefined
  const wanted =
    'signal' in expect ? `signal ${expect.signal}` : `exit ${expect.exit}${expect.error ? `, ${expect.error}` : ''}`
  return `expected ${wanted}; came ${describeEnd(outcome)}`
}

function meets(expect: Expectation, { end, error }: Outcome): boolean {
  if ('signal' in expect) return 'signal' in end && end.signal === expect.signal
  if (!('exit' in end) || end.exit !== expect.exit) return false
  return expect.error === undefined || expect.error === error?.code || expect.error === error?.name
}
