import * as v from 'valibot'

import { PROTOCOL } from './protocol.ts'

/** Consecutive output to one stream. */
export interface Chunk {
  stream: 'stdout' | 'stderr'
  text: string
}

/** The error that ended a run, if one did. */
export interface RunError {
  name: string
  code?: string
  message: string
  /** The value if it is not an error, or what an error has beyond these, as Node.js prints it on one line; if there is anything. */
  thrown?: string
  /** Node.js's report of the error, which it prints to stderr after the program's own output. */
  report: string
}

/** The output of a run in the order in which it was written. */
export interface Transcript {
  output: Chunk[]
  error?: RunError
}

type Stream = Chunk['stream']

/** The error in a mark: a RunError without its report. */
const errorDetail = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    name: v.string(),
    code: v.exactOptional(v.string()),
    message: v.string(),
    thrown: v.exactOptional(v.string()),
  }),
)

type ErrorDetail = v.InferOutput<typeof errorDetail>

interface Mark {
  order: number
  /** The stream of the write that follows. */
  announces: Stream
  detail?: ErrorDetail
}

/** The bytes that follow a mark in one pipe. */
interface Piece extends Mark {
  stream: Stream
  bytes: Buffer
}

const NEWLINE = 10
/** Bytes that each chunk counts as, besides its text: a recording has a line for it. */
const CHUNK_SIZE = 32
/** A transcript that is too large is shown up to these limits, because cleaning it takes time: chunks, and characters of each text. */
const [SHOWN_CHUNKS, SHOWN_LENGTH] = [100, 16_384]
const START: Mark = { order: 0, announces: 'stdout' }
const { marks, markPattern } = PROTOCOL

/**
 * Merges the content of the two pipes into one transcript. Both are split at their marks and sorted by the marks' numbers;
 * after the same mark, the announced stream is first.
 */
export function readTranscript(stdout: Buffer, stderr: Buffer, nonce: string): Transcript {
  const { output, report, detail } = split(stdout, stderr, nonce)
  if (detail === undefined) return { output: decode(output) }
  const texts = decode(report).map(({ text }) => text)
  return { output: decode(output), error: { ...detail, report: texts.join('') } }
}

/** True if a program exited by itself, without a signal. */
export function hasExited(stderr: Buffer, nonce: string): boolean {
  return stderr.includes(`\0${nonce}${marks.exit}`)
}

/** Counts the lines of output after each mark, by the mark's number. */
export function linesByMark(stdout: Buffer, stderr: Buffer, nonce: string): Map<number, number> {
  const lines = new Map<number, number>()
  for (const { order, bytes } of split(stdout, stderr, nonce).output)
    lines.set(order, (lines.get(order) ?? 0) + bytes.filter((byte) => byte === NEWLINE).length)
  return lines
}

/** Sorts the pieces. If an error ended the run, the last content of stderr is its report. */
function split(
  stdout: Buffer,
  stderr: Buffer,
  nonce: string,
): { output: Piece[]; report: Piece[]; detail?: ErrorDetail } {
  const pieces = [...cut('stdout', stdout, nonce), ...cut('stderr', stderr, nonce)].toSorted(
    (a, b) => a.order - b.order || Number(a.stream !== a.announces) - Number(b.stream !== b.announces),
  )
  const detail = pieces.findLast((piece) => piece.detail)?.detail
  if (detail === undefined) return { output: pieces, report: [] }
  const end = pieces.at(-1)?.order
  const isReport = ({ stream, order }: Piece): boolean => stream === 'stderr' && order === end
  return { output: pieces.filter((piece) => !isReport(piece)), report: pieces.filter(isReport), detail }
}

/** Counts the bytes of the output and of the error; marks do not count. */
export function outputSize({ output, error }: Transcript): number {
  const texts = [...output.map(({ text }) => text), ...Object.values({ ...error })]
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), output.length * CHUNK_SIZE)
}

/** Returns the end of a transcript that is too large to be judged, and only shown. */
export function endOf({ output, error }: Transcript): Transcript {
  const shorten = (text: string): string => text.slice(-SHOWN_LENGTH)
  return {
    output: output.slice(-SHOWN_CHUNKS).map(({ stream, text }) => ({ stream, text: shorten(text) })),
    ...(error && {
      error: { name: shorten(error.name), message: shorten(error.message), report: shorten(error.report) },
    }),
  }
}

/** Joins consecutive chunks of the same stream and drops empty ones. */
export function joinChunks(chunks: Chunk[]): Chunk[] {
  const joined: Chunk[] = []
  for (const { stream, text } of chunks) {
    const last = joined.at(-1)
    if (text === '') continue
    if (last?.stream === stream) last.text += text
    else joined.push({ stream, text })
  }
  return joined
}

function decode(pieces: Piece[]): Chunk[] {
  const decoders = { stdout: createDecoder(), stderr: createDecoder() }
  const chunks = pieces.map(({ stream, bytes }) => ({ stream, text: decoders[stream].decode(bytes, { stream: true }) }))
  const rest = (['stdout', 'stderr'] as const).map((stream) => ({ stream, text: decoders[stream].decode() }))
  return joinChunks([...chunks, ...rest])
}

/** A byte order mark is output, like any other character. */
function createDecoder(): TextDecoder {
  return new TextDecoder('utf-8', { ignoreBOM: true })
}

function cut(stream: Stream, bytes: Buffer, nonce: string): Piece[] {
  const start = Buffer.from(`\0${nonce}`)
  const pieces: Piece[] = []
  let mark = START
  let from = 0
  for (let index = bytes.indexOf(start); index >= 0; index = bytes.indexOf(start, Math.max(from, index + 1))) {
    const end = bytes.indexOf(0, index + start.length)
    const next = end < 0 ? undefined : readMark(bytes.toString('utf8', index, end + 1), mark.order)
    if (!next) continue
    pieces.push({ ...mark, stream, bytes: bytes.subarray(from, index) })
    mark = next
    from = end + 1
  }
  return [...pieces, { ...mark, stream, bytes: bytes.subarray(from) }]
}

/** Returns undefined for text that is not a valid mark or whose number does not rise: it is output. */
function readMark(text: string, previous: number): Mark | undefined {
  const [, letter, digits, json = ''] = markPattern.exec(text) ?? []
  const detail = json === '' ? undefined : v.safeParse(errorDetail, json)
  if (digits === undefined || Number(digits) <= previous || detail?.success === false) return undefined
  const announces = letter === marks.stdout ? 'stdout' : 'stderr'
  return { order: Number(digits), announces, detail: detail?.output }
}
