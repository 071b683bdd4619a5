import { lstatSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

import type { Example } from '../example/example.ts'
import { FORMATS } from '../example/header.ts'
import { isVersion } from '../node/versions.ts'
import { InputError } from '../util/problem.ts'
import { parseYaml } from '../util/read-yaml.ts'
import { callsSchema } from '../trace/calls/call.ts'
import { traceSchema } from '../trace/event-loop/trace-schema.ts'
import { behaviour, output, status, toBehaviour } from './behaviour-schema.ts'
import { completeOutputs } from './changed-lines.ts'
import type { Group } from './observation.ts'
import type { Recording } from './render-recording.ts'
import { settingsSchema } from './settings.ts'
import { readText } from '../util/read-text.ts'

const version = v.pipe(v.string(), v.check(isVersion))
const runs = v.pipe(v.number(), v.integer(), v.minValue(1))

const versions = v.union(
  [
    v.object({ node: v.union([version, v.pipe(v.array(version), v.minLength(1))]) }),
    v.object({ runs: v.pipe(v.record(version, runs), v.minEntries(1)) }),
  ],
  'must have versions of Node.js as node, or counts by version as runs',
)

const extras = v.object({
  format: v.optional(v.picklist(FORMATS)),
  client: v.optional(behaviour),
  trace: v.optional(traceSchema),
  calls: v.optional(callsSchema),
})

const groupFields = v.intersect([extras, output, status, versions])
const group = v.pipe(groupFields, v.transform(toGroup))

/** The line that `renderRecording` writes. */
const RE_DATES = /^dates: \[([\d., ]+)\]$/m

/** Bytes. Nothing can interrupt the parser, and all outcomes of a program have some 50 KiB at most. */
const MAX_SIZE = 2 ** 22

/**
 * Reads an example's recording from disk; returns undefined if the file does not exist.
 * @throws InputError for a symbolic link, which may lead anywhere, and for a file that is too large
 */
export function loadRecordingText(root: string, { recording }: Pick<Example, 'recording'>): string | undefined {
  const stats = lstatSync(path.join(root, recording), { throwIfNoEntry: false })
  if (stats?.isSymbolicLink()) {
    const next = 'Delete it, and record the example again.'
    throw new InputError({ file: recording, message: 'a recording must not be a symbolic link.', next })
  }
  if (stats) refuseLargeRecording(stats.size, recording)
  return stats && endLastLine(readText(path.join(root, recording)))
}

/** Some editors leave out the last line break, without which the last output would lack its own. */
function endLastLine(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`
}

/** @throws InputError for more bytes than a recording can have */
export function refuseLargeRecording(size: number, recording: string): void {
  if (size <= MAX_SIZE) return
  const next = 'Delete it if it exists, let the program print less or run less often, and record it again.'
  throw new InputError({
    file: recording,
    message: `a recording must not be larger than ${MAX_SIZE / 2 ** 20} MiB.`,
    next,
  })
}

/** The recordings that were read, by file. A build asks for the same recordings many times. */
const parsed = new Map<string, { text: string; recording: Recording }>()

/**
 * Reads the outcomes in an example's recording; returns undefined if the file does not exist.
 * @throws InputError if it is not in the form that renderRecording writes
 */
export function loadGroups(root: string, example: Pick<Example, 'id' | 'recording'>): Group[] | undefined {
  return loadRecording(root, example)?.groups
}

/**
 * Reads an example's recording; returns undefined if the file does not exist.
 * @throws InputError if it is not in the form that renderRecording writes
 */
export function loadRecording(root: string, example: Pick<Example, 'id' | 'recording'>): Recording | undefined {
  const file = path.join(root, example.recording)
  const text = loadRecordingText(root, example)
  if (text === undefined) return undefined
  const known = parsed.get(file)
  if (known?.text === text) return known.recording
  const recording = parseRecording(text, example)
  parsed.set(file, { text, recording })
  return recording
}

/**
 * Parses the text of a recording file.
 * @throws InputError if it is not in the form that renderRecording writes
 */
export function parseRecording(text: string, { id, recording: file }: Pick<Example, 'id' | 'recording'>): Recording {
  const schema = v.object({
    example: v.literal(id, `must be ${id}`),
    dates: v.optional(v.array(version)),
    outcomes: v.pipe(v.unknown(), v.transform(completeOutputs), v.array(group), v.minLength(1)),
    settings: v.optional(settingsSchema),
  })
  const next = `Record it again: npm run record ${id}`
  const { example, outcomes, dates, settings } = parseYaml(text, schema, { file, next })
  return { example, groups: outcomes, ...(dates && { dates }), ...(settings && { settings }) }
}

/** Reads only the releases that date changes, because `verify` does so for every example. */
export function datesIn(text: string): string[] {
  return RE_DATES.exec(text)?.[1]?.split(', ') ?? []
}

function toGroup({ format, client, trace, calls, ...rest }: v.InferOutput<typeof groupFields>): Group {
  return {
    ...(format && { format }),
    versions: toVersions(rest),
    outcome: { ...toBehaviour(rest), ...(client && { client }), ...(trace && { trace }), ...(calls && { calls }) },
  }
}

function toVersions(value: v.InferOutput<typeof versions>): Group['versions'] {
  if ('runs' in value) return Object.entries(value.runs).map(([node, count]) => ({ node, runs: count }))
  const names = typeof value.node === 'string' ? [value.node] : value.node
  return names.map((node) => ({ node, runs: 1 }))
}
