import { readScalar } from '../../util/read-yaml.ts'
import type { ErrorAt } from '../../util/read-yaml.ts'
import { CALLS } from './call.ts'
import type { Call } from './call.ts'

/**
 * Parses the calls of a recording.
 * @param place their path in the YAML document, for errors
 * @throws InputError if renderRecording cannot have written them
 */
export function parseCalls(value: unknown, place: (string | number)[], fail: ErrorAt): Call[] {
  if (!Array.isArray(value)) throw fail(place, 'calls must be a list.')
  return value.map((each, index) => parseCall(each, () => fail([...place, index], 'this is not a valid call.')))
}

function parseCall(value: unknown, failure: () => Error): Call {
  const fields = Object(value)
  const { from, to, at, lines = 0, heard = 0 } = fields
  const kind = CALLS.find((each) => each in fields)
  const isCount = (count: unknown): boolean => Number.isInteger(count) && Number(count) >= 0
  if (!kind || !isCount(lines) || !isCount(heard) || typeof from !== 'string') throw failure()
  const detail = readScalar(fields[kind] ?? '', failure)
  const rest = { detail, ...(at !== undefined && { at: readScalar(at, failure) }), lines, heard }
  return { kind, from, to: typeof to === 'string' ? to : from, ...rest }
}
