import { major } from 'semver'

import type { Example } from '../example/example.ts'
import type { Format, Header } from '../example/header.ts'
import { observationsOf, outcomeKey, type Group, type Observation } from '../recording/observation.ts'
import { digest } from '../util/digest.ts'
import type { Differ } from './search.ts'
import type { VariantResult } from '../verify/run-variant.ts'

/** An example in one module system, whose changes are dated. */
export interface Subject {
  example: Example
  header: Header
  format?: Format
  /** The releases to search, oldest first: none is of an older line than those that are recorded. */
  releases: readonly string[]
  /** The outcomes that are known so far; the search adds to them. */
  known: Map<string, string | null>
  differ: Differ
}

/** An outcome of a repeated program that occurs in this share of the runs on one release, and never on another, is a change. */
const CLEAR_SHARE = 0.1

/**
 * Returns an example's subjects: one, or one for each module system. Its recording tells what is known; those in which it
 * behaves alike everywhere are left out.
 * @param options.isWanted true to leave out none
 * @param options.releases all releases, oldest first
 */
export function subjectsOf(
  example: Example,
  header: Header,
  groups: Group[],
  { isWanted, releases }: { isWanted: boolean; releases: readonly string[] },
): Subject[] {
  const formats = header.formats.length > 0 ? header.formats : [undefined]
  const observations = observationsOf(groups)
  const oldest = Math.min(...observations.map(({ variant }) => major(variant.node)))
  const searched = releases.filter((release) => major(release) >= oldest)
  return formats.flatMap((format) => {
    const own = observations.filter(({ variant }) => variant.format === format)
    const known = new Map(
      [...Map.groupBy(own, ({ variant }) => variant.node)].map(([node, each]) => [node, keyOf(each)]),
    )
    const differ = header.repeat > 1 ? differClearly : differSimply
    const keys = [...known.values()]
    const changes = keys.some((key) => differ(key, keys[0] ?? ''))
    return changes || isWanted
      ? [{ example, header, ...(format && { format }), releases: searched, known, differ }]
      : []
  })
}

/**
 * Returns what a result tells of its release: undefined if nothing, because it was interrupted or not fetched; null if the
 * program cannot run there. A run that does not end as the header expects is an outcome as well.
 */
export function keyOfResult(result: VariantResult): string | null | undefined {
  if (result.kind === 'observed') return keyOf(result.observations)
  if (result.kind === 'failed') return keyOf([{ outcome: result.outcome, runs: 1 }])
  if (result.kind === 'invalid' || (result.kind === 'skipped' && result.missing !== 'fetch')) return null
  return undefined
}

/** The share of each outcome, as JSON. */
function keyOf(observations: Pick<Observation, 'outcome' | 'runs'>[]): string {
  const total = observations.reduce((sum, { runs }) => sum + runs, 0)
  const shares = observations.map(({ outcome, runs }) => [digest([outcomeKey(outcome)]), runs / total])
  return JSON.stringify(Object.fromEntries(shares.toSorted()))
}

function differSimply(a: string, b: string): boolean {
  return a !== b
}

/** Compares which outcomes can occur at all: the shares of a race vary from run to run. */
export function differClearly(a: string, b: string): boolean {
  const [one, other]: Record<string, number>[] = [JSON.parse(a), JSON.parse(b)]
  const hasMore = (more = one, less = other): boolean =>
    Object.entries(more ?? {}).some(([outcome, share]) => share >= CLEAR_SHARE && less?.[outcome] === undefined)
  return hasMore() || hasMore(other, one)
}
