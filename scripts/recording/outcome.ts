import type { ExitStatus } from '../runner/exit-status.ts'
import type { Chunk, RunError } from '../runner/transcript.ts'
import type { Call } from '../trace/calls/call.ts'
import type { Step } from '../trace/event-loop/steps.ts'

/** The output and the end of one program, without anything that varies between machines. */
export interface Behaviour {
  output: Chunk[]
  status: ExitStatus
  error?: RunError
}

/** The outcome of a run. In a session, the behaviour is the server's. */
export interface Outcome extends Behaviour {
  client?: Behaviour
  /** Its callbacks in order, if the header has `@trace loop`. */
  trace?: Step[]
  /** The calls between its programs, servers and middleware, if the header has `@trace calls`. */
  calls?: Call[]
}

/** Describes how a run ended, for example "exit 1, TypeError ERR_X". */
export function describeStatus({ status, error }: Pick<Behaviour, 'status' | 'error'>): string {
  if ('stopped' in status) return 'stopped'
  const end = 'signal' in status ? `signal ${status.signal}` : `exit ${status.exit}`
  return error ? `${end}, ${[error.name, error.code].filter(Boolean).join(' ')}` : end
}

/** A line of an output, without its line break. */
export interface Line {
  stream: Chunk['stream']
  line: string
  /** False if the output to its stream goes on or ends without a line break. */
  isEnded: boolean
}

/** Splits an output into lines: none if nothing was printed, one for an empty line. */
export function linesOf(output: Chunk[]): Line[] {
  return output.flatMap(({ stream, text }) => {
    const lines = text.split('\n')
    const rest = lines.pop()
    const ended = lines.map((line) => ({ stream, line, isEnded: true }))
    return rest ? [...ended, { stream, line: rest, isEnded: false }] : ended
  })
}

/** Returns the report of an error as readers see it: without empty lines at its end. */
export function reportOf({ report }: Pick<RunError, 'report'>): Chunk[] {
  let end = report.length
  while (report[end - 1] === '\n') end -= 1
  return end === 0 ? [] : [{ stream: 'stdout', text: `${report.slice(0, end)}\n` }]
}

/** Says what was thrown, where reports look the same: they have no empty lines at their end. */
export function thrownOf({ thrown, message }: RunError): string {
  return thrown ?? JSON.stringify(message)
}

/** A text that is the same for equal lines. */
export function lineKey({ stream, line, isEnded }: Line): string {
  return `${stream} ${line}${isEnded ? '\n' : ''}`
}

const MAX_CHARACTERS = 32 * 1024

/** Keeps the first 32 KiB of what a program and its client printed, and says how many characters follow: an endless loop prints a lot. */
export function truncateOutput({ output, client, ...outcome }: Outcome): Outcome {
  return {
    ...outcome,
    output: truncate(output),
    ...(client && { client: { ...client, output: truncate(client.output) } }),
  }
}

function truncate(output: Chunk[]): Chunk[] {
  const shown: Chunk[] = []
  let room = MAX_CHARACTERS
  for (const { stream, text } of output) {
    if (room > 0) shown.push({ stream, text: text.slice(0, room) })
    room -= text.length
  }
  if (room < 0) shown.push({ stream: 'stderr', text: `\n… ${-room} more characters\n` })
  return shown
}
