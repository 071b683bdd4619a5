import { Document } from 'yaml'

import type { Chunk } from '../runner/transcript.ts'
import { changedLines } from './changed-lines.ts'
import { escapeHidden, needsEscaping } from './escape-hidden.ts'
import type { Group } from './observation.ts'
import type { Call } from '../trace/calls/call.ts'
import type { Step } from '../trace/event-loop/steps.ts'
import type { Behaviour } from './outcome.ts'
import { sortSettings, type Difference, type Settings } from './settings.ts'

/** The recorded outcomes of an example. */
export interface Recording {
  example: string
  groups: Group[]
  /** Releases that only date the changes between outcomes: the header does not name them. Oldest first. */
  dates?: string[]
  /** What `npm run vary` found, if it ran since the outcome on the pinned version changed. */
  settings?: Settings
}

const RE_NUMBER = /^(?:0|[1-9]\d{0,14})$/
const RE_LINE = /[^\n]*\n|[^\n]+$/g

/**
 * Renders a recording file. One line of output is one line of the file, so that diffs are easy to review; of a long output that
 * is nearly that of the outcome above it, only the lines that differ.
 */
export function renderRecording({ example, groups, dates = [], settings }: Recording): string {
  const repeated = groups.some(({ versions }) => versions.some(({ runs }) => runs > 1))
  const outcomes = groups.map(({ format, versions, outcome: { client, trace, calls, ...outcome } }, index) => ({
    ...(repeated ? { runs: countsOf(versions) } : { node: namesOf(versions) }),
    ...(format && { format }),
    ...toEntry(outcome, groups[index - 1]?.outcome),
    ...(client && { client: toEntry(client) }),
    ...(trace && { trace: trace.map(toStepEntry) }),
    ...(calls && { calls: calls.map(toCallEntry) }),
  }))
  const document = new Document(
    { example, ...(dates.length > 0 && { dates }), outcomes, ...(settings && { settings: toSettingsEntry(settings) }) },
    { customTags: escapeHidden, aliasDuplicateObjects: false },
  )
  for (const [index, { trace = [], calls = [] }] of outcomes.entries()) {
    const lists = Object.entries({ trace, calls })
    const paths = [['node'], ['runs'], ...lists.flatMap(([name, list]) => [...list.keys()].map((each) => [name, each]))]
    for (const each of paths) Object.assign(Object(document.getIn(['outcomes', index, ...each], true)), { flow: true })
  }
  for (const each of [['dates'], ['settings', 'same'], ['settings', 'sometimes']])
    Object.assign(Object(document.getIn(each, true)), { flow: true })
  const title = `# What \`npm run record ${example}\` saw. Not for editing by hand.\n`
  return title + document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

function namesOf(versions: Group['versions']): string | string[] {
  const names = versions.map(({ node }) => node)
  return names.length === 1 ? String(names[0]) : names
}

function countsOf(versions: Group['versions']): Record<string, number> {
  return Object.fromEntries(versions.map(({ node, runs }) => [node, runs]))
}

function toEntry({ status, error, output }: Behaviour, above?: Behaviour) {
  const changed = above && changedLines(above.output, output)
  return { ...status, ...(error && { error }), ...(changed ? { changed } : { output: output.flatMap(toEntries) }) }
}

function toSettingsEntry(settings: Settings) {
  const { same, sometimes, differs } = sortSettings(settings)
  return {
    ...(same.length > 0 && { same }),
    ...(sometimes.length > 0 && { sometimes }),
    ...(differs.length > 0 && { differs: differs.map(toDifferenceEntry) }),
  }
}

function toDifferenceEntry({ setting, format, limit, outcome: { client, ...outcome } }: Difference) {
  return {
    setting,
    ...(format && { format }),
    ...(limit !== undefined && { limit }),
    ...toEntry(outcome),
    ...(client && { client: toEntry(client) }),
  }
}

/** The keys are those of recordings, which are older than some of the names in code. */
function toStepEntry({ lane, iteration, kind, queuedAt, queuedBy, places, lines }: Step) {
  return {
    [lane]: kind,
    turn: iteration,
    ...(queuedAt !== undefined && { asked: toPlace(queuedAt) }),
    ...(queuedBy !== undefined && { by: queuedBy }),
    ...(places.length > 0 && { ran: places.map(toPlace) }),
    ...(lines > 0 && { lines }),
  }
}

function toCallEntry({ kind, from, to, detail, at, lines, heard }: Call) {
  return {
    [kind]: detail === '' ? null : detail,
    from,
    ...(to !== from && { to }),
    ...(at !== undefined && { at: toPlace(at) }),
    ...(lines > 0 && { lines }),
    ...(heard > 0 && { heard }),
  }
}

function toPlace(place: string): string | number {
  return RE_NUMBER.test(place) ? Number(place) : place
}

/** Joins consecutive plain lines into one entry; a line that needs escapes is an entry of its own, so that it stays one line. */
function toEntries({ stream, text }: Chunk): Record<string, string>[] {
  const entries: Record<string, string>[] = []
  let plain = ''
  const flush = (): void => {
    if (plain !== '') entries.push({ [stream]: plain })
    plain = ''
  }
  for (const line of text.match(RE_LINE) ?? []) {
    if (line.endsWith('\n') && !needsEscaping(line)) plain += line
    else {
      flush()
      entries.push({ [stream]: line })
    }
  }
  flush()
  return entries
}
