import { readScalar } from '../../util/read-yaml.ts'
import type { ErrorAt } from '../../util/read-yaml.ts'
import { LANES } from './lanes.ts'
import type { Step } from './steps.ts'

/**
 * Reads the trace of a recording.
 * @param place where it stands in the file, for errors
 * @throws InputError where it is not what renderRecording writes
 */
export function parseTrace(value: unknown, place: (string | number)[], fail: ErrorAt): Step[] {
  if (!Array.isArray(value)) throw fail(place, 'trace must be a list.')
  return value.map((each, at) => readStep(each, at, () => fail([...place, at], 'this is no callback.')))
}

function readStep(value: unknown, at: number, failure: () => Error): Step {
  const fields = Object(value)
  const { turn, asked, by, ran = [], lines = 0 } = fields
  const lane = LANES.find((each) => each in fields)
  const isCount = (count: unknown): boolean => Number.isInteger(count) && Number(count) >= 0
  const isAsker = by === undefined || (isCount(by) && by < at)
  if (!lane || !isCount(turn) || !isCount(lines) || !isAsker || !Array.isArray(ran)) throw failure()
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
