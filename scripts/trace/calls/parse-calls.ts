import { readScalar } from '../../util/read-yaml.ts'
import type { ErrorAt } from '../../util/read-yaml.ts'
import { CALLS } from './call.ts'
import type { Call } from './call.ts'

/**
 * Reads the calls of a recording.
 * @param place where they stand in the file, for errors
 * @throws InputError where they are not what renderRecording writes
 */
export function parseCalls(value: unknown, place: (string | number)[], fail: ErrorAt): Call[] {
  if (!Array.isArray(value)) throw fail(place, 'calls must be a list.')
  return value.map((each, at) => readCall(each, () => fail([...place, at], 'this is no call.')))
}

function readCall(value: unknown, failure: () => Error): Call {
  const fields = Object(value)
  const { from, to, at, lines = 0, heard = 0 } = fields
  const kind = CALLS.find((each) => each in fields)
  const isCount = (count: unknown): boolean => Number.isInteger(count) && Number(count) >= 0
  if (!kind || !isCount(lines) || !isCount(heard) || typeof from !== 'string') throw failure()
  const detail = readScalar(fields[kind] ?? '', failure)
  const rest = { detail, ...(at !== undefined && { at: readScalar(at, failure) }), lines, heard }
  return { kind, from, to: typeof to === 'string' ? to : from, ...rest }
}
