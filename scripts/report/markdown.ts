import type { RunSummary } from '../verify/run-examples.ts'
import { describeFlaky, STATUS_NAMES, formatResult } from '../verify/format-result.ts'
import { isFailure, type FlakyResult, type Result } from '../verify/result.ts'
import { formatProblem } from '../util/problem.ts'
import type { Change } from '../recording/compare-observations.ts'
import { isBehaviourChange, type RecordedChange } from './recorded-changes.ts'
import { count } from '../util/quantities.ts'
import { countResults } from './summary.ts'

const RE_TICKS = /`{3,}/g

/** Renders the results of a run for reviewers: counts, problems, and each failure with its diff. */
export function renderVerification(summary: RunSummary): string {
  const { counts, versions } = countResults(summary)
  const failures = summary.results.filter(isFailure)
  const flaky = summary.results.filter((result) => result.status === 'flaky')
  const isGood = failures.length + summary.problems.length === 0
  const verdict = `✓ All programs behave as recorded${flaky.length > 0 ? ', except flaky ones' : ''}`
  return [
    `## ${isGood ? verdict : '✗ Some programs do not behave as recorded'}`,
    `${count(summary.results.length, 'example')} on ${versions}: ${counts}.`,
    ...summary.problems.map((problem) => fence('', formatProblem(problem).split('\n'))),
    ...failures.flatMap(renderFailure),
    ...renderFlaky(flaky),
  ].join('\n\n')
}

/** Renders how the recordings differ from those of another commit. */
export function renderChanges(changes: RecordedChange[], base: string): string {
  const heading = `## Programs that behave differently than at ${base}`
  if (changes.length === 0) return [heading, 'None. No recording has changed.'].join('\n\n')
  return [heading, ...changes.filter(isBehaviourChange).flatMap(renderChange), ...renderReformatted(changes)].join(
    '\n\n',
  )
}

/** On one line, because pinning a new version of Node.js changes most recordings in this way. */
function renderReformatted(changes: RecordedChange[]): string[] {
  const ids = changes.filter((change) => !isBehaviourChange(change)).map(({ id }) => `\`${id}\``)
  return ids.length > 0 ? [`Recorded in a different form, with the same behaviour: ${ids.join(', ')}.`] : []
}

/** Under a heading of its own, because none of it fails the run. */
function renderFlaky(results: FlakyResult[]): string[] {
  if (results.length === 0) return []
  const about = 'They did not behave as recorded. Until the day in their header, that does not fail the run.'
  const parts = results.flatMap((result) => {
    const [heading = '', ...rest] = renderFailure(result.instead)
    return [heading, fence('', [describeFlaky(result)]), ...rest]
  })
  return ['## ~ Flaky programs', about, ...parts]
}

function renderFailure(result: Result): string[] {
  const { id, entry } = result.example
  const heading = `### \`${id}\` ${STATUS_NAMES[result.status]}`
  if (result.status !== 'drift') return [heading, fence('', formatResult(result).split('\n').slice(1))]
  const legend = result.recorded ? `\`-\` is recorded, \`+\` is this run of ${entry}.` : `${entry} is not recorded yet.`
  const accept = `${legend} To accept the change, run \`npm run record ${id}\`.`
  return [heading, ...result.changes.flatMap(renderDiff), accept]
}

function renderChange({ id, kind, changes }: RecordedChange): string[] {
  return [`### \`${id}\`${KINDS[kind]}`, ...(kind === 'deleted' ? [] : changes.flatMap(renderDiff))]
}

const KINDS: Readonly<Record<RecordedChange['kind'], string>> = { changed: '', new: ' is new', deleted: ' was deleted' }

function renderDiff({ variants, diff }: Change): string[] {
  return [`Node ${variants.join(', ')}`, fence('diff', diff)]
}

/** Uses more backticks than any line contains, so that a program's output cannot end the block. */
function fence(language: string, lines: string[]): string {
  const text = lines.join('\n')
  const longest = Math.max(2, ...(text.match(RE_TICKS) ?? []).map(({ length }) => length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${language}\n${text}\n${ticks}`
}
