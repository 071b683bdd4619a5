import type { ExitStatus } from '../runner/exit-status.ts'
import type { Chunk, RunError } from '../runner/transcript.ts'
import type { Call } from '../trace/calls/call.ts'
import type { Step } from '../trace/event-loop/steps.ts'

/** What one program did, without anything that varies between machines. */
export interface Behaviour {
  output: Chunk[]
  status: ExitStatus
  error?: RunError
}

/** What a run did. In a session this is the server, and the client stands beside it. */
export interface Outcome extends Behaviour {
  client?: Behaviour
  /** Its callbacks in their order, where the header asks for them. */
  trace?: Step[]
  /** The same for calls between those who take part in it. */
  calls?: Call[]
}

/** "exit 1, TypeError ERR_X": how a run ended, in words. */
export function describeStatus({ status, error }: Pick<Behaviour, 'status' | 'error'>): string {
  if ('stopped' in status) return 'stopped'
  const place = 'signal' in status ? `signal ${status.signal}` : `exit ${status.exit}`
  return error ? `${place}, ${[error.name, error.code].filter(Boolean).join(' ')}` : place
}
