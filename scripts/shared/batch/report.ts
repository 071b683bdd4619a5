import { formatProblem } from '../problem.ts'
import { describeEnd } from '../recording/outcome.ts'
import type { BatchSummary } from './batch.ts'
import type { Result } from './settle.ts'

/** Lines of output that a failure shows, from the end, and characters of each. */
const TAIL = 20
/** Lines of a diff that are shown. */
const DIFF = 120
const WIDTH = 200

/** Whether this result makes the command fail. */
export function isFailure({ status }: Result): boolean {
  return status === 'drift' || status === 'unstable' || status === 'refused' || status === 'broken'
}

/** One line for a result that needs no more words, several for one that does. Unstyled. */
export function formatResult(result: Result, node: string): string {
  return isFailure(result) || result.status === 'recorded'
    ? [headline(result, node), ...indent(details(result))].join('\n')
    : headline(result, node)
}

/** The last line of a batch: how many of each. */
export function formatSummary({ results, problems, node }: BatchSummary, seconds: number): string {
  const counts = (['cached', 'verified', 'recorded', 'drift', 'unstable', 'refused', 'broken'] as const)
    .map((status) => [results.filter((result) => result.status === status).length, NAMES[status]] as const)
    .filter(([count]) => count > 0)
    .map(([count, name]) => `${count} ${name}`)
  if (problems.length > 0) counts.push(`${problems.length} misplaced`)
  return `${results.length} ${results.length === 1 ? 'example' : 'examples'} on Node ${node} in ${seconds.toFixed(2)} s: ${counts.join(', ') || 'nothing to do'}`
}

/** A failure as a GitHub workflow command, which becomes an annotation on the file. */
export function formatAnnotation(result: Result, node: string): string {
  const problem = result.status === 'broken' ? result.problem : { file: result.example.entry, line: 1 }
  const data = formatResult(result, node).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  return `::error file=${problem.file},line=${problem.line ?? 1},title=${result.example.id}: ${NAMES[result.status]}::${data}`
}

/** A batch as data, for other programs. */
export function toJson({ node, results, problems }: BatchSummary): unknown {
  return {
    node,
    problems,
    results: results.map(({ example, ...rest }) => ({ id: example.id, entry: example.entry, ...rest })),
  }
}

const NAMES: Readonly<Record<Result['status'], string>> = {
  cached: 'unchanged',
  verified: 'as recorded',
  recorded: 'newly recorded',
  drift: 'drifted',
  unstable: 'unstable',
  refused: 'failed',
  broken: 'broken',
}

function headline(result: Result, node: string): string {
  const sign = isFailure(result) ? '✗' : '✓'
  return `${sign} ${result.example.id}: ${NAMES[result.status]} on Node ${node}`
}

function details(result: Result): string[] {
  const { id, entry } = result.example
  switch (result.status) {
    case 'recorded':
      return cutDiff(result.diff)
    case 'drift': {
      const legend = result.recorded ? '- recorded, + this run' : 'There is no recording yet; + this run'
      return [`${entry}: ${legend}`, ...cutDiff(result.diff), `To accept: npm run record ${id}`]
    }
    case 'unstable':
      return [
        `${entry}: two runs differ`,
        ...cutDiff(result.diff),
        'Make it deterministic, or name what varies with @mask.',
      ]
    case 'refused':
      return [`${entry}: ${result.reason}`, ...printed(result), `Nothing was recorded. ${result.next}`]
    case 'broken':
      return formatProblem(result.problem).split('\n')
    default:
      return []
  }
}

function cutDiff(diff: string[]): string[] {
  return diff.length > DIFF ? [...diff.slice(0, DIFF), `… ${diff.length - DIFF} more lines`] : diff
}

function printed({ outcome }: Extract<Result, { status: 'refused' }>): string[] {
  const lines = outcome.output.flatMap(({ stream, text }) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${stream === 'stderr' ? '2│' : '1│'} ${line}`),
  )
  const tail = lines.slice(-TAIL).map((line) => (line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line))
  const cut = lines.length - tail.length
  return [...(cut > 0 ? [`… ${cut} more lines`] : []), ...tail, `   (${describeEnd(outcome)})`]
}

function indent(lines: string[]): string[] {
  return lines.map((line) => `    ${line}`)
}
