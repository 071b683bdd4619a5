import { PLATFORM } from '../node/platform.ts'
import type { BatchSummary } from './batch.ts'
import { NAMES, formatResult } from './format-result.ts'
import type { Result } from './result.ts'

/** The last lines of a batch: how many of each, and which versions were not there. */
export function formatSummary({ results, problems }: BatchSummary, seconds: number): string {
  const counts = Object.entries(NAMES)
    .map(([status, name]) => [results.filter((result) => result.status === status).length, name] as const)
    .filter(([found]) => found > 0)
    .map(([found, name]) => `${found} ${name}`)
  if (problems.length > 0) counts.push(count(problems.length, 'problem'))
  const variants = results.flatMap((result) => ('variants' in result ? result.variants : []))
  const versions = new Set(variants.map(({ node }) => node))
  const place = versions.size === 1 ? `Node ${[...versions].join()}` : `${versions.size} versions of Node`
  const total = `${count(results.length, 'example')} on ${place} in ${seconds.toFixed(2)} s: ${counts.join(', ') || 'nothing to do'}`
  return [total, ...describeSkipped(results)].join('\n')
}

/** A failure as a GitHub workflow command, which becomes an annotation on the file. */
export function formatAnnotation(result: Result): string {
  const problem = result.status === 'broken' ? result.problem : { file: result.example.entry, line: 1 }
  const data = formatResult(result).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return `::error file=${problem.file},line=${problem.line ?? 1},title=${result.example.id}: ${NAMES[result.status]}::${data}`
}

/** A batch as data, for other programs. */
export function toJson({ results, problems }: BatchSummary): unknown {
  return {
    problems,
    results: results.map(({ example, ...rest }) => ({ id: example.id, entry: example.entry, ...rest })),
  }
}

/** Once for each version that has no build here, not for each example. */
function describeSkipped(results: Result[]): string[] {
  const skipped = results.flatMap((result) => ('skipped' in result ? result.skipped : []))
  const versions = new Set(skipped.filter(({ missing }) => missing === 'build').map(({ variant }) => variant.node))
  return [...versions].map((version) => {
    const runs = skipped.filter(({ variant }) => variant.node === version).length
    return `Skipped on Node ${version}: ${count(runs, 'example')}; there is no build of it for ${PLATFORM}.`
  })
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
