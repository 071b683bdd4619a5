import { describeStatus, type Outcome, type Behaviour } from './outcome.ts'

/**
 * Renders an outcome for diffs: the output of each program with stderr marked, its exit status, and the steps of the trace.
 */
export function renderPlainText({ client, trace = [], calls = [], ...outcome }: Outcome): string {
  const programs = client ? ['server:', ...linesOf(outcome), 'client:', ...linesOf(client)] : linesOf(outcome)
  const steps = [
    ...trace.map(({ lane, kind, lines }) => `trace: ${lane}, ${kind}, lines: ${lines}`),
    ...calls.map(({ kind, from, to, detail }) => `trace: ${kind} from ${from} to ${to} ${detail}`.trimEnd()),
  ]
  return [...programs, ...steps].map((line) => `${line}\n`).join('')
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
