import { readFileSync } from 'node:fs'
import path from 'node:path'

import type { Example } from '../example/example.ts'
import { FORMATS } from '../example/header.ts'
import { isVersion } from '../node/versions.ts'
import type { InputError } from '../util/problem.ts'
import { readScalar, readYaml } from '../util/read-yaml.ts'
import type { ErrorAt } from '../util/read-yaml.ts'
import type { ExitStatus } from '../runner/exit-status.ts'
import { joinChunks } from '../runner/transcript.ts'
import type { Chunk, RunError } from '../runner/transcript.ts'
import { parseCalls } from '../trace/calls/parse-calls.ts'
import { parseTrace } from '../trace/event-loop/parse-trace.ts'
import type { Group } from './observation.ts'
import type { Behaviour } from './outcome.ts'
import type { Recording } from './render-recording.ts'

/** Reads an example's recording from disk; undefined where there is none. */
export function loadRecordingText(root: string, { recording }: Pick<Example, 'recording'>): string | undefined {
  try {
    return readFileSync(path.join(root, recording), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Reads the text of a recording file.
 * @param file named in errors
 * @throws InputError where it is not what renderRecording writes
 */
export function parseRecording(text: string, { id, recording: file }: Pick<Example, 'id' | 'recording'>): Recording {
  const { value, errorAt } = readYaml(text, { file, next: `Record it anew: npm run record ${id}` })
  return readRecording(value, id, errorAt)
}

function readRecording(value: unknown, id: string, errorAt: ErrorAt): Recording {
  const { example, outcomes } = Object(value)
  if (example !== id) throw errorAt(['example'], `this is not the recording of ${id}.`)
  if (!Array.isArray(outcomes) || outcomes.length === 0) throw errorAt(['outcomes'], 'outcomes are missing.')
  return { example: id, groups: outcomes.map((each, at) => readGroup(each, ['outcomes', at], errorAt)) }
}

function readGroup(value: unknown, place: (string | number)[], errorAt: ErrorAt): Group {
  const { node, runs, format, client, trace, calls } = Object(value)
  const known = FORMATS.find((each) => each === format)
  if (format !== undefined && !known) throw errorAt([...place, 'format'], `format must be ${FORMATS.join(' or ')}.`)
  const outcome = readBehaviour(value, place, errorAt)
  return {
    ...(known && { format: known }),
    versions: readVersions(node, runs, () => errorAt(place, 'node must be a version, or runs a count for each.')),
    outcome: {
      ...outcome,
      ...(client !== undefined && { client: readBehaviour(client, [...place, 'client'], errorAt) }),
      ...(trace !== undefined && { trace: parseTrace(trace, [...place, 'trace'], errorAt) }),
      ...(calls !== undefined && { calls: parseCalls(calls, [...place, 'calls'], errorAt) }),
    },
  }
}

function readVersions(node: unknown, runs: unknown, failure: () => InputError): Group['versions'] {
  const names = typeof node === 'string' ? [node] : node
  const versions = Array.isArray(names)
    ? names.map((name: unknown) => ({ node: name, runs: 1 }))
    : Object.entries(Object(runs)).map(([name, count]) => ({ node: name, runs: count }))
  const isKnown = (each: { node: unknown; runs: unknown }): each is Group['versions'][number] =>
    typeof each.node === 'string' && isVersion(each.node) && Number.isInteger(each.runs) && Number(each.runs) > 0
  if (versions.length === 0 || !versions.every(isKnown)) throw failure()
  return versions
}

function readBehaviour(value: unknown, place: (string | number)[], errorAt: ErrorAt): Behaviour {
  const { error, output } = Object(value)
  if (!Array.isArray(output)) throw errorAt(place, 'output must be a list.')
  const chunks = output.map((each, at) => readChunk(each, [...place, 'output', at], errorAt))
  const status = readEnd(value, () => errorAt(place, 'exit, signal or stopped is missing.'))
  return { status, ...(error && { error: readError(error, [...place, 'error'], errorAt) }), output: joinChunks(chunks) }
}

function readEnd(value: unknown, failure: () => InputError): ExitStatus {
  const { exit, signal, stopped } = Object(value)
  if (stopped === true) return { stopped }
  if (typeof signal === 'string') return { signal }
  if (!Number.isInteger(exit)) throw failure()
  return { exit }
}

function readError(value: unknown, place: (string | number)[], errorAt: ErrorAt): RunError {
  const { name, code, message, report } = Object(value)
  const failure = (): InputError => errorAt(place, 'an error must have a name, a message and a report.')
  if ([name, message, report].some((each) => typeof each !== 'string')) throw failure()
  return { name, ...(code !== undefined && { code: readScalar(code, failure) }), message, report }
}

function readChunk(value: unknown, place: (string | number)[], errorAt: ErrorAt): Chunk {
  const { stdout, stderr } = Object(value)
  if (typeof stdout === 'string') return { stream: 'stdout', text: stdout }
  if (typeof stderr === 'string') return { stream: 'stderr', text: stderr }
  throw errorAt(place, 'this must be stdout or stderr.')
}
