import type { Example } from '../example/example.ts'
import type { Format, Header } from '../example/header.ts'
import { observationsOf, outcomeKey, type Group, type Observation } from '../recording/observation.ts'
import { digest } from '../util/digest.ts'
import type { VariantResult } from '../verify/run-variant.ts'

/** An example in one module system, whose changes are dated. */
export interface Subject {
  example: Example
  header: Header
  format?: Format
  /** What is known of each release; the search adds to it. */
  known: Map<string, string | null>
}

/**
 * Returns an example's subjects: one, or one for each module system. Its recording tells what is known; those in which it
 * behaves alike everywhere are left out.
 * @param isWanted true to leave out none
 */
export function subjectsOf(example: Example, header: Header, groups: Group[], isWanted: boolean): Subject[] {
  const formats = header.formats.length > 0 ? header.formats : [undefined]
  const observations = observationsOf(groups)
  return formats.flatMap((format) => {
    const own = observations.filter(({ variant }) => variant.format === format)
    const known = new Map(
      [...Map.groupBy(own, ({ variant }) => variant.node)].map(([node, each]) => [node, keyOf(each)]),
    )
    const changes = new Set(known.values()).size > 1
    return changes || isWanted ? [{ example, header, ...(format && { format }), known }] : []
  })
}

/**
 * Returns what a result tells of its release: undefined if nothing, because it was interrupted or not fetched; null if the
 * program cannot run there. A run that does not end as the header expects is an outcome as well.
 */
export function keyOfResult(result: VariantResult): string | null | undefined {
  if (result.kind === 'observed') return keyOf(result.observations)
  if (result.kind === 'failed') return keyOf([result])
  if (result.kind === 'invalid' || (result.kind === 'skipped' && result.missing === 'build')) return null
  return undefined
}

/** A program that is run repeatedly is known by the outcomes that occurred, not by how often. */
function keyOf(observations: Pick<Observation, 'outcome'>[]): string {
  return digest(observations.map(({ outcome }) => outcomeKey(outcome)).toSorted())
}
