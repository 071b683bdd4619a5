import { readFileSync } from 'node:fs'
import path from 'node:path'

import { LineCounter, isNode, parseDocument, stringify } from 'yaml'

import type { Example } from '../example/example.ts'
import { InputError } from '../problem.ts'
import { joinChunks } from '../run/transcript.ts'
import type { Chunk } from '../run/transcript.ts'
import { escapeHidden, hasHidden } from './hidden.ts'
import type { Outcome } from './outcome.ts'

/** The runs of an example that behaved alike. */
export interface Group extends Outcome {
  /** Exact version of Node.js. */
  node: string
}

/** The committed outcomes of an example. */
export interface Recording {
  example: string
  outcomes: Group[]
}

/** An offence against the form of a recording: where in the document, and what. */
type Fail = (path: (string | number)[], message: string) => InputError

const RE_LINE = /[^\n]*\n|[^\n]+$/g

/** The text of a recording file: for reviewers, one line of output is one line of the file. */
export function renderRecording({ example, outcomes }: Recording): string {
  const groups = outcomes.map(({ node, end, error, output }) => ({
    node,
    ...end,
    ...(error && { error }),
    output: output.flatMap(toEntries),
  }))
  const title = `# What \`npm run record ${example}\` saw. Not for editing by hand.\n`
  return title + stringify({ example, outcomes: groups }, { lineWidth: 0, customTags: escapeHidden })
}

/**
 * Reads the text of a recording file.
 * @param file named in errors
 * @throws InputError where it is not what renderRecording writes
 */
export function parseRecording(text: string, { id, recording: file }: Pick<Example, 'id' | 'recording'>): Recording {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const failAt = (offset: number, message: string): InputError =>
    new InputError({ file, line: lines.linePos(offset).line, message, next: `Record it anew: npm run record ${id}` })
  const fail: Fail = (place, message) => {
    const node = document.getIn(place, true)
    return failAt(isNode(node) ? (node.range?.[0] ?? 0) : 0, message)
  }
  const [error] = document.errors
  if (error) throw failAt(error.pos[0], `this is no YAML (${error.code}).`)
  return readRecording(document.toJS(), id, fail)
}

function readRecording(value: unknown, id: string, fail: Fail): Recording {
  const { example, outcomes } = Object(value)
  if (example !== id) throw fail(['example'], `this is not the recording of ${id}.`)
  if (!Array.isArray(outcomes) || outcomes.length === 0) throw fail(['outcomes'], 'outcomes are missing.')
  return { example: id, outcomes: outcomes.map((each, at) => readGroup(each, ['outcomes', at], fail)) }
}

function readGroup(value: unknown, place: (string | number)[], fail: Fail): Group {
  const { node, exit, signal, error, output } = Object(value)
  if (typeof node !== 'string') throw fail(place, 'node must be a version.')
  if (!Number.isInteger(exit) && typeof signal !== 'string') throw fail(place, 'exit or signal is missing.')
  if (!Array.isArray(output)) throw fail(place, 'output must be a list.')
  const chunks = output.map((each, at) => readChunk(each, [...place, 'output', at], fail))
  const end = typeof signal === 'string' ? { signal } : { exit: Number(exit) }
  return { node, end, ...(error && { error }), output: joinChunks(chunks) }
}

function readChunk(value: unknown, place: (string | number)[], fail: Fail): Chunk {
  const { stdout, stderr } = Object(value)
  if (typeof stdout === 'string') return { stream: 'stdout', text: stdout }
  if (typeof stderr === 'string') return { stream: 'stderr', text: stderr }
  throw fail(place, 'this must be stdout or stderr.')
}

/** Runs of plain lines stay together; a line that needs escapes stands alone, so that it is still one line. */
function toEntries({ stream, text }: Chunk): Record<string, string>[] {
  const entries: Record<string, string>[] = []
  let plain = ''
  const flush = (): void => {
    if (plain !== '') entries.push({ [stream]: plain })
    plain = ''
  }
  for (const line of text.match(RE_LINE) ?? []) {
    if (line.endsWith('\n') && !hasHidden(line.slice(0, -1))) plain += line
    else {
      flush()
      entries.push({ [stream]: line })
    }
  }
  flush()
  return entries
}

/** Reads an example's recording from disk; undefined where there is none. */
export function loadRecordingText(root: string, { recording }: Pick<Example, 'recording'>): string | undefined {
  try {
    return readFileSync(path.join(root, recording), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
