import { PERMISSIONS } from '../example/header.ts'
import type { Expectation } from '../example/header.ts'
import type { Mask } from '../example/mask.ts'
import type { Run } from '../runner/observe.ts'
import { describeStatus } from './outcome.ts'
import type { Behaviour } from './outcome.ts'

/** Why a run is not accepted, and what to do about it: a sentence each. */
export interface Failure {
  reason: string
  next: string
  /** Of the entry, 1-based, where one line is to blame. */
  line?: number
}

export function failureOfStop(reason: string | undefined, client?: Run): Failure | undefined {
  if (reason === undefined) return undefined
  const next = client
    ? 'Mend the server; it has to end when it is asked to.'
    : 'Mend the program; it has to end by itself, and within its limits.'
  return { reason, next }
}

export function failureOfStatus(expect: Expectation, outcome: Behaviour): Failure | undefined {
  if (meets(expect, outcome)) return undefined
  const wanted =
    'signal' in expect ? `signal ${expect.signal}` : `exit ${expect.exit}${expect.error ? `, ${expect.error}` : ''}`
  const reason = `expected ${wanted}; came ${describeStatus(outcome)}`
  if (outcome.error?.code === 'ERR_ACCESS_DENIED') {
    return { reason, next: `If it needs this, say so in its header: @allow ${PERMISSIONS.join(', ')}.` }
  }
  return {
    reason,
    next: `Mend the program. If it must end like this, say so in its header: @expect ${asExpectation(outcome)}`,
  }
}

/** A client always has to come to its end: what it meets on the way it can catch and print. */
export function failureOfClient(client: Behaviour | undefined): Failure | undefined {
  if (!client || meets({ exit: 0 }, client)) return undefined
  return { reason: `the client: expected exit 0; came ${describeStatus(client)}`, next: 'Let the client catch it.' }
}

export function failureOfMasks([mask]: Mask[]): Failure | undefined {
  if (!mask) return undefined
  return {
    reason: `@mask ${mask.name} matches nothing that it printed`,
    next: 'Correct the mask, or take it away.',
    ...(mask.line !== undefined && { line: mask.line }),
  }
}

/** The most steps of a trace that somebody can follow. */
const MAX_STEPS = 120

/** What was traced must have done the same, and must be worth a chart. */
export function failureOfTrace(isSame: boolean, traced: Failure | undefined, steps: number): Failure | undefined {
  if (traced) return { ...traceChangedBehaviour(), reason: `while it was traced, ${traced.reason}` }
  if (!isSame) return traceChangedBehaviour()
  if (steps === 0) return { reason: '@trace saw nothing', next: 'Take it away, or see whether @trace loop is meant.' }
  if (steps <= MAX_STEPS) return undefined
  return { reason: `a trace of ${steps} steps is more than ${MAX_STEPS}`, next: 'Let it do less, or take @trace away.' }
}

function traceChangedBehaviour(): Failure {
  return {
    reason: 'tracing changed the behaviour',
    next: 'It hangs on time, or on the number of microtasks: make the order certain, or take @trace away.',
  }
}

function asExpectation({ status, error }: Behaviour): string {
  if ('stopped' in status) return 'exit 0'
  if ('signal' in status) return `signal ${status.signal}`
  return error ? `exit ${status.exit} ${error.code ?? error.name}` : `exit ${status.exit}`
}

function meets(expect: Expectation, { status, error }: Behaviour): boolean {
  if ('signal' in expect) return 'signal' in status && status.signal === expect.signal
  const exit = 'stopped' in status ? 0 : 'exit' in status ? status.exit : undefined
  if (exit !== expect.exit) return false
  return expect.error === undefined || expect.error === error?.code || expect.error === error?.name
}
