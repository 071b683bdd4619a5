import { readScalar } from '../../util/read-yaml.ts'
import type { ErrorAt } from '../../util/read-yaml.ts'
import { LANES } from './lanes.ts'
import type { Step } from './steps.ts'

/**
 * Parses the trace of a recording.
 * @param place its path in the YAML document, for errors
 * @throws InputError if renderRecording cannot have written it
 */
export function parseTrace(value: unknown, place: (string | number)[], fail: ErrorAt): Step[] {
  if (!Array.isArray(value)) throw fail(place, 'trace must be a list.')
  return value.map((each, index) =>
    parseStep(each, index, () => fail([...place, index], 'this is not a valid callback.')),
  )
}

function parseStep(value: unknown, index: number, failure: () => Error): Step {
  const fields = Object(value)
  const { turn, asked, by, ran = [], lines = 0 } = fields
  const lane = LANES.find((each) => each in fields)
  const isCount = (count: unknown): boolean => Number.isInteger(count) && Number(count) >= 0
  const isEarlier = by === undefined || (isCount(by) && by < index)
  if (!lane || !isCount(turn) || !isCount(lines) || !isEarlier || !Array.isArray(ran)) throw failure()
  return {
    lane,
    iteration: turn,
    kind: readScalar(fields[lane], failure),
    ...(asked !== undefined && { queuedAt: readScalar(asked, failure) }),
    ...(by !== undefined && { queuedBy: by }),
    places: ran.map((each) => readScalar(each, failure)),
    lines,
  }
}
