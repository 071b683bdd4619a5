import { renderChanges, renderVerification } from '../report/markdown.ts'
import { isBehaviourChange, type RecordedChange } from '../report/recorded-changes.ts'
import { count } from '../util/quantities.ts'
import { isFailure } from '../verify/result.ts'
import type { RunSummary } from '../verify/run-examples.ts'
import type { Plan } from './choose-pins.ts'
import type { FeatureRow } from './feature-rows.ts'
import type { Place } from '../lint/claims/find-sentences.ts'
import type { ConcernedPages } from './read-pages.ts'

/** Everything that the report tells. */
export interface Findings extends Plan, ConcernedPages {
  /** The release of Node.js that was pinned; undefined if it stays. */
  before?: string
  changes: RecordedChange[]
  summary: RunSummary
  rows: FeatureRow[]
  /** Lines elsewhere that name the release that was pinned. */
  mentions: Place[]
}

const MAX_TEXT = 200

/** Renders what an upgrade changed, and what a person has to look at, as Markdown. */
export function renderReport(findings: Findings): string {
  const { pins, lacking, before, changes, summary, shown, sentences, rows, mentions } = findings
  const different = changes.filter(isBehaviourChange)
  return [
    '# Upgrade',
    [
      '| package | before | now |',
      '| --- | --- | --- |',
      ...pins.map(({ name, from, to }) => `| ${name} | ${from} | ${to} |`),
    ].join('\n'),
    ...(lacking.length > 0
      ? [`The registry does not have this release as ${lacking.join(', ')}: there, the old one stays.`]
      : []),
    different.length > 0 ? renderChanges(different, 'HEAD') : '## Programs that behave differently\n\nNone.',
    `${count(changes.length - different.length, 'recording')} changed in form only, as in the name of the version.`,
    ...renderFailures(summary),
    ...section('Rows of tables of features that changed', rows.map(renderRow)),
    ...section(
      'Where pages show these programs',
      shown.map(({ file, line, text }) => `- ${file}:${line}: \`${text}\``),
    ),
    ...section('What these pages say about versions and dates', sentences.map(renderPlace)),
    ...section(`Lines that name Node.js ${before ?? ''}`, mentions.map(renderPlace)),
  ].join('\n\n')
}

/** The programs that are not recorded: each keeps its old recording. */
function renderFailures(summary: RunSummary): string[] {
  if (summary.problems.length === 0 && !summary.results.some(isFailure)) return []
  return [
    renderVerification(summary),
    'These programs keep their old recording. Mend each, and run npm run record <program>.',
  ]
}

function section(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`## ${heading}`, lines.join('\n')]
}

function renderRow({ id, versions, feature, from, to }: FeatureRow): string {
  return `- \`${id}\` on Node ${versions}: ${feature}: ${from} → ${to}`
}

function renderPlace({ file, line, text }: Place): string {
  return `- ${file}:${line}: ${text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)}…` : text}`
}
