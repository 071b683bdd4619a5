import { PERMISSIONS, type Expectation } from '../example/header.ts'
import type { MaskedTexts } from '../example/mask.ts'
import type { Run } from '../runner/observe.ts'
import { describeStatus, type Behaviour } from './outcome.ts'

/** Why a run failed, and how to fix it. */
export interface Failure {
  reason: string
  next: string
  /** The line of the entry to fix, 1-based, if there is one. */
  line?: number
}

/** Fails a run that the runner ended or did not accept. */
export function failureOfStop(reason: string | undefined, client?: Run): Failure | undefined {
  if (reason === undefined) return undefined
  const next = client
    ? 'Fix the server: it must exit when it receives SIGTERM.'
    : 'Fix the program: it must exit by itself and stay within its limits.'
  return { reason, next }
}

/** Fails a program that did not end as its header expects. */
export function failureOfStatus(expect: Expectation, outcome: Behaviour): Failure | undefined {
  if (meets(expect, outcome)) return undefined
  const expected =
    'signal' in expect ? `signal ${expect.signal}` : `exit ${expect.exit}${expect.error ? `, ${expect.error}` : ''}`
  const reason = `expected ${expected}; got ${describeStatus(outcome)}`
  if (outcome.error?.code === 'ERR_ACCESS_DENIED')
    return { reason, next: `If it needs this permission, add it to the header: @allow ${PERMISSIONS.join(', ')}.` }
  const denied = DENIED.find(([pattern]) => pattern.test(reportOf(outcome)))
  if (denied) return { reason, next: `If it needs this, add it to the header: @allow ${denied[1]}.` }
  const next = `Fix the program. If it must end like this, add to its header: @expect ${toExpectation(outcome)}`
  return { reason, next }
}

/** Node.js denies these without ERR_ACCESS_DENIED; its words on stderr show it. */
const DENIED = [
  [/No such built-in module: node:sqlite/, 'sqlite'],
  [/Check failed: !IsFrozen\(\)/, 'v8-flags'],
] as const

function reportOf({ output, error }: Behaviour): string {
  const stderr = output.filter(({ stream }) => stream === 'stderr').map(({ text }) => text)
  return [...stderr, error?.report ?? ''].join('')
}

/** Fails a client that did not exit with 0: it can catch and print errors that are part of the example. */
export function failureOfClient(client: Behaviour | undefined): Failure | undefined {
  if (!client || meets({ exit: 0 }, client)) return undefined
  return {
    reason: `the client: expected exit 0; got ${describeStatus(client)}`,
    next: 'Catch the error in the client.',
  }
}

/** Fails a run in which a mask matched nothing, or took too long. */
export function failureOfMasks({ slow, unmatched }: Pick<MaskedTexts, 'slow' | 'unmatched'>): Failure | undefined {
  const mask = slow[0] ?? unmatched[0]
  if (!mask) return undefined
  const place = { ...(mask.line !== undefined && { line: mask.line }) }
  return mask === slow[0]
    ? { reason: `@mask ${mask.name} takes too long on this output`, next: 'Simplify the mask.', ...place }
    : { reason: `@mask ${mask.name} matches nothing in the output`, next: 'Correct or remove the mask.', ...place }
}

/** A chart with more steps is too long to follow. */
const MAX_STEPS = 120

/** Fails a traced run that behaved differently from the run without tracing, or whose trace cannot be shown. */
export function failureOfTrace(isSame: boolean, traced: Failure | undefined, steps: number): Failure | undefined {
  const next = 'Make the order independent of timing and of the number of microtasks, or remove @trace.'
  if (traced) return { reason: `while it was traced: ${traced.reason}`, next }
  if (!isSame) return { reason: 'tracing changed the behaviour', next }
  if (steps === 0) return { reason: '@trace recorded no steps', next: 'Remove @trace, or use another kind of trace.' }
  if (steps <= MAX_STEPS) return undefined
  const reason = `the trace has ${steps} steps, but at most ${MAX_STEPS} can be shown`
  return { reason, next: 'Shorten the program, or remove @trace.' }
}

function toExpectation({ status, error }: Behaviour): string {
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
