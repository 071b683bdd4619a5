import { PLATFORM } from '../node/platform.ts'
import type { RunSummary } from '../verify/run-examples.ts'
import { STATUS_NAMES } from '../verify/format-result.ts'
import { count } from '../util/quantities.ts'
import { isFailure, type Result } from '../verify/result.ts'

/** Formats the last lines of a run: the count of each status, and the versions that are not available. */
export function formatSummary(summary: RunSummary, seconds: number): string {
  const { counts, versions } = countResults(summary)
  const { results } = summary
  const total = `${count(results.length, 'example')} on ${versions} in ${seconds.toFixed(2)} s: ${counts}`
  return [total, ...describeProof(summary), ...describeSkipped(results), ...describeRefused(results)].join('\n')
}

/** Counts the results by status, and names the versions that they ran on. */
export function countResults({ results, problems }: RunSummary): { counts: string; versions: string } {
  const counts = Object.entries(STATUS_NAMES)
    .map(([status, name]) => [results.filter((result) => result.status === status).length, name] as const)
    .filter(([found]) => found > 0)
    .map(([found, name]) => `${found} ${name}`)
  if (problems.length > 0) counts.push(count(problems.length, 'problem'))
  const variants = results.flatMap((result) => ('variants' in result ? result.variants : []))
  const names = new Set(variants.map(({ node }) => node))
  const versions = names.size === 1 ? `Node ${[...names].join()}` : `${names.size} versions of Node`
  return { counts: counts.join(', ') || 'nothing to do', versions }
}

/** "5,420 runs, each 20 times, under load, seed 123: no drift". */
function describeProof({ proof, results }: RunSummary): string[] {
  if (!proof) return []
  const { runs, repeat, seed } = proof
  const found = [
    [results.filter(isFailure).length, 'failed'],
    [results.filter(({ status }) => status === 'flaky').length, STATUS_NAMES.flaky],
  ] as const
  const counts = found.filter(([number]) => number > 0).map(([number, name]) => `${number} ${name}`)
  const words = [
    `${runs.toLocaleString('en')} run${runs === 1 ? '' : 's'}`,
    ...(repeat > 1 ? [`each ${repeat} times`] : []),
    ...(seed === undefined ? [] : ['under load', `seed ${seed}`]),
  ]
  return [`${words.join(', ')}: ${counts.join(', ') || 'no drift'}`]
}

/** One line for each version that has no build for this platform, and one for programs that are for another system. */
function describeSkipped(results: Result[]): string[] {
  const skipped = results.flatMap((result) => ('skipped' in result ? result.skipped : []))
  const versions = new Set(skipped.filter(({ missing }) => missing === 'build').map(({ variant }) => variant.node))
  const others = new Set(results.filter(isForAnotherSystem).map(({ example }) => example.id)).size
  const systems = others > 0 ? [`Skipped: ${count(others, 'example')} for another system (@platform).`] : []
  const missing = [...versions].map((version) => {
    const runs = skipped.filter(({ variant }) => variant.node === version).length
    return `Skipped on Node ${version}: ${count(runs, 'example')}, because it has no build for ${PLATFORM}.`
  })
  return [...missing, ...systems]
}

/** The names of the programs that did not run because nothing would hold them, by chapter. */
function describeRefused(results: Result[]): string[] {
  const names = results.filter(({ status }) => status === 'refused').map(({ example }) => example.id.split('/'))
  const chapters = Map.groupBy(names, ([chapter]) => chapter)
  if (names.length === 0) return []
  return [
    `Not run, because there is no sandbox: ${count(names.length, 'example')}.`,
    ...[...chapters].map(([chapter, list]) => `  ${chapter}: ${list.map(([, name]) => name).join(', ')}`),
  ]
}

function isForAnotherSystem(result: Result): boolean {
  return 'skipped' in result && result.skipped.some(({ missing }) => missing === 'platform')
}
