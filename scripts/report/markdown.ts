import type { RunSummary } from '../verify/run-examples.ts'
import { STATUS_NAMES, formatResult } from '../verify/format-result.ts'
import { isFailure } from '../verify/result.ts'
import type { Result } from '../verify/result.ts'
import { formatProblem } from '../util/problem.ts'
import type { Change } from '../recording/compare-observations.ts'
import { printsOtherwise } from './recorded-changes.ts'
import type { RecordedChange } from './recorded-changes.ts'
import { count, countResults } from './summary.ts'

const RE_TICKS = /`{3,}/g

/** What came of a run, for those who review it: numbers, and each failure with what the example does otherwise. */
export function renderVerification(summary: RunSummary): string {
  const { counts, place } = countResults(summary)
  const failures = summary.results.filter(isFailure)
  return [
    `## ${failures.length + summary.problems.length === 0 ? '✓ Programs do what is recorded' : '✗ Not all programs do what is recorded'}`,
    `${count(summary.results.length, 'example')} on ${place}: ${counts}.`,
    ...summary.problems.map((problem) => fence('', formatProblem(problem).split('\n'))),
    ...failures.flatMap(renderFailure),
  ].join('\n\n')
}

/** What the recordings say otherwise than they did at another commit. */
export function renderChanges(changes: RecordedChange[], base: string): string {
  const heading = `## What programs print otherwise than at ${base}`
  if (changes.length === 0) return [heading, 'Nothing: no recording has changed.'].join('\n\n')
  return [heading, ...changes.filter(printsOtherwise).flatMap(renderChange), ...renderAlike(changes)].join('\n\n')
}

/** After a new version of Node.js is pinned these are most of them, so they are one line. */
function renderAlike(changes: RecordedChange[]): string[] {
  const ids = changes.filter((change) => !printsOtherwise(change)).map(({ id }) => `\`${id}\``)
  return ids.length > 0 ? [`Recorded otherwise, with the same in it: ${ids.join(', ')}.`] : []
}

function renderFailure(result: Result): string[] {
  const { id, entry } = result.example
  const heading = `### \`${id}\` ${STATUS_NAMES[result.status]}`
  if (result.status !== 'drift') return [heading, fence('', formatResult(result).split('\n').slice(1))]
  const meaning = result.recorded ? '`-` is recorded, `+` is this run' : 'There is no recording yet'
  const accept = `${meaning} of ${entry}. To accept it: \`npm run record ${id}\``
  return [heading, ...result.changes.flatMap(renderOne), accept]
}

function renderChange({ id, kind, changes }: RecordedChange): string[] {
  return [`### \`${id}\`${KINDS[kind]}`, ...(kind === 'gone' ? [] : changes.flatMap(renderOne))]
}

const KINDS: Readonly<Record<RecordedChange['kind'], string>> = { changed: '', new: ' is new', gone: ' is gone' }

function renderOne({ variants, diff }: Change): string[] {
  return [`Node ${variants.join(', ')}`, fence('diff', diff)]
}

/** What programs print is data: no run of backticks in it ends the block. */
function fence(language: string, lines: string[]): string {
  const text = lines.join('\n')
  const longest = Math.max(2, ...(text.match(RE_TICKS) ?? []).map(({ length }) => length))
  const ticks = '`'.repeat(longest + 1)
  return `${ticks}${language}\n${text}\n${ticks}`
}
