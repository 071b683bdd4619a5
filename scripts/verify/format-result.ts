import { nameVariant, type Variant } from '../example/variants.ts'
import { labelVersions } from '../node/versions.ts'
import { formatProblem } from '../util/problem.ts'
import { describeStatus, linesOf, type Behaviour } from '../recording/outcome.ts'
import { isFailure, type FlakyResult, type Result } from './result.ts'

/** The last lines of a failed program's output are shown. */
const MAX_OUTPUT_LINES = 20
const MAX_LINE_WIDTH = 200
const MAX_DIFF_LINES = 120

/** The word for each status in reports. */
export const STATUS_NAMES: Readonly<Record<Result['status'], string>> = {
  cached: 'unchanged',
  verified: 'as recorded',
  recorded: 'newly recorded',
  skipped: 'skipped',
  flaky: 'flaky',
  drift: 'drifted',
  incomplete: 'incomplete',
  unstable: 'unstable',
  failed: 'failed',
  refused: 'not run',
  invalid: 'invalid',
  tried: 'tried',
}

/** Formats a result as one line, followed by indented details if it has any. Unstyled. */
export function formatResult(result: Result): string {
  return [headline(result), ...details(result).map((line) => `    ${line}`)].join('\n')
}

function headline(result: Result): string {
  const mark = isFailure(result) ? '✗' : result.status === 'flaky' ? '~' : '✓'
  const versions = 'variants' in result && result.variants.length > 0 ? ` on ${nameVariants(result.variants)}` : ''
  return `${mark} ${result.example.id}: ${STATUS_NAMES[result.status]}${versions}`
}

function details(result: Result): string[] {
  const { id, entry } = result.example
  switch (result.status) {
    case 'recorded':
      return [...cutDiff(result.diff), ...(result.missing.length > 0 ? [describeMissing(result.missing, id)] : [])]
    case 'drift': {
      const legend = result.recorded ? '- recorded, + this run' : 'not recorded yet, + this run'
      return [`${entry}: ${legend}`, ...cutDiff(result.diff), `To accept the change, run npm run record ${id}`]
    }
    case 'incomplete':
      return [`${entry}: ${describeMissing(result.missing, id)}`]
    case 'unstable':
      return [
        `${entry}: two runs on ${nameVariants([result.variant])} differ.`,
        ...cutDiff(result.diff),
        'Make the program deterministic, or replace the varying text with @mask.',
      ]
    case 'failed':
      return [...result.failures.flatMap((failure) => describeFailure(failure, entry)), 'Nothing was recorded.']
    case 'refused':
      return [...Map.groupBy(result.refusals, ({ reason }) => reason)].map(
        ([reason, same]) =>
          `${nameVariants(same.map(({ variant }) => variant))}: nothing would hold it without a sandbox, because ${reason}.`,
      )
    case 'flaky':
      return [describeFlaky(result), ...details(result.instead)]
    case 'invalid':
      return formatProblem(result.problem).split('\n')
    default:
      return []
  }
}

/** "Flaky until 2027-01-31: the runner is slow." */
export function describeFlaky({ until, reason }: FlakyResult): string {
  return `Flaky until ${until}: ${reason}.`
}

function describeMissing(missing: Variant[], id: string): string {
  return `the recording lacks ${nameVariants(missing)}. Run npm run record ${id}`
}

type Failure = Extract<Result, { status: 'failed' }>['failures'][number]

function describeFailure({ variant, outcome, reason, next, line }: Failure, entry: string): string[] {
  const client = outcome.client ? ['The client printed:', ...formatOutput(outcome.client)] : []
  const place = line === undefined ? entry : `${entry}:${line}`
  return [`${place} on ${nameVariants([variant])}: ${reason}`, ...formatOutput(outcome), ...client, next]
}

function formatOutput({ output, status, error }: Behaviour): string[] {
  const chunks = error ? [...output, { stream: 'stderr', text: error.report } as const] : output
  const lines = linesOf(chunks).map(({ stream, line }) => `${stream === 'stderr' ? '2│' : '1│'} ${line}`)
  const tail = lines
    .slice(-MAX_OUTPUT_LINES)
    .map((line) => (line.length > MAX_LINE_WIDTH ? `${line.slice(0, MAX_LINE_WIDTH)}…` : line))
  const omitted = lines.length - tail.length
  return [...(omitted > 0 ? [`… ${omitted} more lines`] : []), ...tail, `   (${describeStatus({ status, error })})`]
}

/** "Node 26.10.0", or "Node 10, 12 – 26" for several. */
function nameVariants(variants: Variant[]): string {
  const [first] = variants
  if (first && variants.length === 1) return `Node ${nameVariant(first)}`
  const versions = variants.map(({ node }) => node)
  return `Node ${versions.length < 4 ? versions.toReversed().join(', ') : labelVersions(versions, versions)}`
}

function cutDiff(diff: string[]): string[] {
  const omitted = diff.length - MAX_DIFF_LINES
  return omitted > 0 ? [...diff.slice(0, MAX_DIFF_LINES), `… ${omitted} more lines`] : diff
}
