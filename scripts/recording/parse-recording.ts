import { readFileSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

import type { Example } from '../example/example.ts'
import { FORMATS } from '../example/header.ts'
import { isVersion } from '../node/versions.ts'
import { parseYaml } from '../util/read-yaml.ts'
import { scalarText } from '../util/schemas.ts'
import { joinChunks, type Chunk } from '../runner/transcript.ts'
import { callsSchema } from '../trace/calls/call.ts'
import { traceSchema } from '../trace/event-loop/trace-schema.ts'
import { completeOutputs } from './changed-lines.ts'
import type { Group } from './observation.ts'
import type { Behaviour } from './outcome.ts'
import type { Recording } from './render-recording.ts'

const chunk = v.union(
  [v.object({ stdout: v.string() }), v.object({ stderr: v.string() })],
  'must be a map with stdout or stderr',
)

const error = v.object({ name: v.string(), code: v.optional(scalarText), message: v.string(), report: v.string() })

const output = v.object({ error: v.optional(error), output: v.array(chunk) })

const status = v.union(
  [
    v.object({ stopped: v.literal(true) }),
    v.object({ signal: v.string() }),
    v.object({ exit: v.pipe(v.number(), v.integer()) }),
  ],
  'must have exit, signal or stopped',
)

const version = v.pipe(v.string(), v.check(isVersion))
const runs = v.pipe(v.number(), v.integer(), v.minValue(1))

const versions = v.union(
  [
    v.object({ node: v.union([version, v.pipe(v.array(version), v.minLength(1))]) }),
    v.object({ runs: v.pipe(v.record(version, runs), v.minEntries(1)) }),
  ],
  'must have versions of Node.js as node, or counts by version as runs',
)

const behaviourFields = v.intersect([output, status])
const behaviour = v.pipe(behaviourFields, v.transform(toBehaviour))

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

/** Reads an example's recording from disk; returns undefined if the file does not exist. */
export function loadRecordingText(root: string, { recording }: Pick<Example, 'recording'>): string | undefined {
  try {
    return readFileSync(path.join(root, recording), 'utf8')
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw thrown
  }
}

/** The outcomes in the recordings that were read, by file. A build asks for the same recordings many times. */
const parsed = new Map<string, { text: string; groups: Group[] }>()

/**
 * Reads the outcomes in an example's recording; returns undefined if the file does not exist.
 * @throws InputError if it is not in the form that renderRecording writes
 */
export function loadGroups(root: string, example: Pick<Example, 'id' | 'recording'>): Group[] | undefined {
  const file = path.join(root, example.recording)
  const text = loadRecordingText(root, example)
  if (text === undefined) return undefined
  const known = parsed.get(file)
  if (known?.text === text) return known.groups
  const { groups } = parseRecording(text, example)
  parsed.set(file, { text, groups })
  return groups
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
  })
  const { example, outcomes, dates } = parseYaml(text, schema, { file, next: `Record it again: npm run record ${id}` })
  return { example, groups: outcomes, ...(dates && { dates }) }
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

function toBehaviour(value: v.InferOutput<typeof behaviourFields>): Behaviour {
  return {
    status: toStatus(value),
    ...(value.error && { error: value.error }),
    output: joinChunks(value.output.map(toChunk)),
  }
}

function toStatus(value: v.InferOutput<typeof status>): Behaviour['status'] {
  if ('stopped' in value) return { stopped: value.stopped }
  return 'signal' in value ? { signal: value.signal } : { exit: value.exit }
}

function toChunk(value: v.InferOutput<typeof chunk>): Chunk {
  return 'stdout' in value ? { stream: 'stdout', text: value.stdout } : { stream: 'stderr', text: value.stderr }
}
