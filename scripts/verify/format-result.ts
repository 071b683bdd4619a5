import { nameVariant } from '../example/variants.ts'
import type { Variant } from '../example/variants.ts'
import { labelVersions } from '../node/label.ts'
import { formatProblem } from '../util/problem.ts'
import { replaceHidden } from '../recording/hidden-characters.ts'
import { describeStatus } from '../recording/outcome.ts'
import type { Behaviour } from '../recording/outcome.ts'
import { isFailure } from './result.ts'
import type { Result } from './result.ts'

/** Lines of output that a failure shows, from the end, and characters of each. */
const TAIL = 20
/** Lines of a diff that are shown. */
const DIFF = 120
const WIDTH = 200

/** What a result is called. */
export const STATUS_NAMES: Readonly<Record<Result['status'], string>> = {
  cached: 'unchanged',
  verified: 'as recorded',
  recorded: 'newly recorded',
  skipped: 'skipped',
  drift: 'drifted',
  incomplete: 'incomplete',
  unstable: 'unstable',
  refused: 'failed',
  broken: 'broken',
}

/** One line for a result that needs no more words, several for one that does. Unstyled. */
export function formatResult(result: Result): string {
  return [headline(result), ...indent(details(result))].join('\n')
}

function headline(result: Result): string {
  const sign = isFailure(result) ? '✗' : '✓'
  const place = 'variants' in result && result.variants.length > 0 ? ` on ${nameVariants(result.variants)}` : ''
  return `${sign} ${result.example.id}: ${STATUS_NAMES[result.status]}${place}`
}

function details(result: Result): string[] {
  const { id, entry } = result.example
  switch (result.status) {
    case 'recorded':
      return [...cutDiff(result.diff), ...(result.missing.length > 0 ? [lacks(result.missing, id)] : [])]
    case 'drift': {
      const legend = result.recorded ? '- recorded, + this run' : 'There is no recording yet; + this run'
      return [`${entry}: ${legend}`, ...cutDiff(result.diff), `To accept: npm run record ${id}`]
    }
    case 'incomplete':
      return [`${entry}: ${lacks(result.missing, id)}`]
    case 'unstable':
      return [
        `${entry}: two runs on ${nameVariants([result.variant])} differ`,
        ...cutDiff(result.diff),
        'Make it deterministic, or name what varies with @mask.',
      ]
    case 'refused':
      return [...result.failures.flatMap((failure) => describeFailure(failure, entry)), 'Nothing was recorded.']
    case 'broken':
      return formatProblem(result.problem).split('\n')
    default:
      return []
  }
}

function lacks(missing: Variant[], id: string): string {
  return `the recording lacks ${nameVariants(missing)}. Record it: npm run record ${id}`
}

type Failure = Extract<Result, { status: 'refused' }>['failures'][number]

function describeFailure({ variant, outcome, reason, next, line }: Failure, entry: string): string[] {
  const client = outcome.client ? ['the client printed', ...printed(outcome.client)] : []
  const place = line === undefined ? entry : `${entry}:${line}`
  return [`${place} on ${nameVariants([variant])}: ${reason}`, ...printed(outcome), ...client, next]
}

function printed({ output, status, error }: Behaviour): string[] {
  const chunks = error ? [...output, { stream: 'stderr', text: error.report }] : output
  const lines = chunks.flatMap(({ stream, text }) =>
    text
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `${stream === 'stderr' ? '2│' : '1│'} ${line}`),
  )
  const tail = lines
    .slice(-TAIL)
    .map((line) => replaceHidden(line.length > WIDTH ? `${line.slice(0, WIDTH)}…` : line, escapeCharacter))
  const cut = lines.length - tail.length
  return [
    ...(cut > 0 ? [`… ${cut} more lines`] : []),
    ...tail,
    `   (${replaceHidden(describeStatus({ status, error }), escapeCharacter)})`,
  ]
}

/** What a program prints does not act on the terminal of whoever runs it. */
function escapeCharacter(codePoint: number): string {
  return `\\u{${codePoint.toString(16)}}`
}

/** "Node 26.10.0", or "Node 10, 12 – 26" for several. */
function nameVariants(variants: Variant[]): string {
  const [first] = variants
  if (first && variants.length === 1) return `Node ${nameVariant(first)}`
  const versions = variants.map(({ node }) => node)
  return `Node ${versions.length < 4 ? versions.toReversed().join(', ') : labelVersions(versions, versions)}`
}

function cutDiff(diff: string[]): string[] {
  return diff.length > DIFF ? [...diff.slice(0, DIFF), `… ${diff.length - DIFF} more lines`] : diff
}

function indent(lines: string[]): string[] {
  return lines.map((line) => `    ${line}`)
}
