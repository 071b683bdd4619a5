import { PROTOCOL } from './protocol.ts'

/** A piece of output, as far as it goes without a change of stream. */
export interface Chunk {
  stream: 'stdout' | 'stderr'
  text: string
}

/** The error that ended a run, if one did. */
export interface RunError {
  name: string
  code?: string
  message: string
  /** What Node.js printed of it, on stderr, after all that the program wrote. */
  report: string
}

/** What a run wrote, in true order. */
export interface Transcript {
  output: Chunk[]
  error?: RunError
}

type Stream = Chunk['stream']

/** What a mark tells of an error. */
type ErrorDetail = Omit<RunError, 'report'>

/** A mark of base.cts: its number, the stream that it announces, and perhaps an error. */
interface Mark {
  order: number
  announces: Stream
  detail?: ErrorDetail
}

interface Piece extends Mark {
  stream: Stream
  bytes: Buffer
}

const NEWLINE = 10
const START: Mark = { order: 0, announces: 'stdout' }
const { marks } = PROTOCOL
const RE_MARK = new RegExp(`^([${Object.values(marks).join('')}])(\\d{1,15})(.*)$`, 's')

/**
 * Joins what came through the two pipes into one transcript. Each is cut at the marks that base.cts
 * wrote; pieces behind the same mark stand together, the announced stream first.
 */
export function readTranscript(stdout: Buffer, stderr: Buffer, nonce: string): Transcript {
  const { output, report, detail } = split(stdout, stderr, nonce)
  if (detail === undefined) return { output: decode(output) }
  const texts = decode(report).map(({ text }) => text)
  return { output: decode(output), error: { ...detail, report: texts.join('') } }
}

/** Whether a program came to its own end, and was not ended by a signal. */
export function hasExited(stderr: Buffer, nonce: string): boolean {
  return stderr.includes(`\0${nonce}${marks.exit}`)
}

/** How many lines of output stand behind each mark. */
export function linesByMark(stdout: Buffer, stderr: Buffer, nonce: string): Map<number, number> {
  const lines = new Map<number, number>()
  for (const { order, bytes } of split(stdout, stderr, nonce).output)
    lines.set(order, (lines.get(order) ?? 0) + bytes.filter((byte) => byte === NEWLINE).length)
  return lines
}

/** Pieces in their order; where an error has ended the run, what stderr got last is its report. */
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

/** Bytes of output and of what is told of an error, marks not counted. */
export function outputSize({ output, error }: Transcript): number {
  const texts = [...output.map(({ text }) => text), ...(error ? [error.message, error.report] : [])]
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
}

/** Joins neighbours of the same stream; empty ones vanish. */
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

/** A byte order mark is a character that was written, like any other. */
function createDecoder(): TextDecoder {
  return new TextDecoder('utf-8', { ignoreBOM: true })
}

function cut(stream: Stream, bytes: Buffer, nonce: string): Piece[] {
  const start = Buffer.from(`\0${nonce}`)
  const pieces: Piece[] = []
  let mark = START
  let from = 0
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, Math.max(from, at + 1))) {
    const end = bytes.indexOf(0, at + start.length)
    const next = end < 0 ? undefined : readMark(bytes.toString('utf8', at + start.length, end), mark.order)
    if (!next) continue
    pieces.push({ ...mark, stream, bytes: bytes.subarray(from, at) })
    mark = next
    from = end + 1
  }
  return [...pieces, { ...mark, stream, bytes: bytes.subarray(from) }]
}

/** What only looks like a mark, or comes out of turn, is output: undefined. */
function readMark(text: string, before: number): Mark | undefined {
  const [, letter, digits, json = ''] = RE_MARK.exec(text) ?? []
  const detail = json === '' ? undefined : readDetail(json)
  if (digits === undefined || Number(digits) <= before || (json !== '' && !detail)) return undefined
  return { order: Number(digits), announces: letter === marks.stdout ? 'stdout' : 'stderr', detail }
}

function readDetail(json: string): ErrorDetail | undefined {
  try {
    const { name, code, message } = Object(JSON.parse(json))
    if ([name, code ?? '', message].some((each) => typeof each !== 'string')) return undefined
    return { name, ...(code !== undefined && { code }), message }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
