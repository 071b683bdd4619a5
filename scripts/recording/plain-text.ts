import type { Outcome, Behaviour } from './outcome.ts'
import { describeStatus } from './outcome.ts'

/**
 * An outcome as lines to be compared: what each program printed, marked where it is stderr, how it ended, and what the
 * trace saw.
 */
export function renderPlainText({ client, trace = [], calls = [], ...outcome }: Outcome): string {
  const programs = client ? ['server:', ...linesOf(outcome), 'client:', ...linesOf(client)] : linesOf(outcome)
  const seen = [
    ...trace.map(({ lane, kind, lines }) => `trace: ${lane}, ${kind}, lines: ${lines}`),
    ...calls.map(({ kind, from, to, detail }) => `trace: ${kind} from ${from} to ${to} ${detail}`.trimEnd()),
  ]
  return [...programs, ...seen].map((line) => `${line}\n`).join('')
}

function linesOf({ output, status, error }: Behaviour): string[] {
  const chunks = error ? [...output, { stream: 'stderr', text: `${error.name}: ${error.message}` } as const] : output
  const lines = chunks.flatMap(({ stream, text }) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => (stream === 'stderr' ? `stderr: ${line}` : line)),
  )
  return [...lines, `(${describeStatus({ status, error })})`]
}
