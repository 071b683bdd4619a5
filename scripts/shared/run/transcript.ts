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

/** A mark of base.cts: its number, the stream that it announces, and the JSON of an error, or nothing. */
interface Mark {
  order: number
  announces: Stream
  detail: string
}

interface Piece extends Mark {
  stream: Stream
  bytes: Buffer
}

const NEWLINE = 10
const START: Mark = { order: 0, announces: 'stdout', detail: '' }
const RE_MARK = /^([oe])(\d+)(.*)$/s

/**
 * Joins what came through the two pipes into one transcript. Each is cut at the marks that base.cts
 * wrote; pieces behind the same mark stand together, the announced stream first.
 */
export function readTranscript(stdout: Buffer, stderr: Buffer, nonce: string): Transcript {
  const { output, report, detail } = split(stdout, stderr, nonce)
  if (detail === undefined) return { output: decode(output) }
  const texts = decode(report).map(({ text }) => text)
  return { output: decode(output), error: { ...JSON.parse(detail), report: texts.join('') } }
}

/** How many lines of output stand behind each mark. */
export function linesByMark(stdout: Buffer, stderr: Buffer, nonce: string): Map<number, number> {
  const lines = new Map<number, number>()
  for (const { order, bytes } of split(stdout, stderr, nonce).output)
    lines.set(order, (lines.get(order) ?? 0) + bytes.filter((byte) => byte === NEWLINE).length)
  return lines
}

/** Pieces in their order; where an error has ended the run, what stderr got last is its report. */
function split(stdout: Buffer, stderr: Buffer, nonce: string): { output: Piece[]; report: Piece[]; detail?: string } {
  const pieces = [...cut('stdout', stdout, nonce), ...cut('stderr', stderr, nonce)].toSorted(
    (a, b) => a.order - b.order || Number(a.stream !== a.announces) - Number(b.stream !== b.announces),
  )
  const detail = pieces.findLast((piece) => piece.detail !== '')?.detail
  if (detail === undefined) return { output: pieces, report: [] }
  const end = pieces.at(-1)?.order
  const isReport = ({ stream, order }: Piece): boolean => stream === 'stderr' && order === end
  return { output: pieces.filter((piece) => !isReport(piece)), report: pieces.filter(isReport), detail }
}

/** Bytes of output, marks not counted. */
export function outputSize({ output }: Transcript): number {
  return output.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
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
  const decoders = { stdout: new TextDecoder(), stderr: new TextDecoder() }
  const chunks = pieces.map(({ stream, bytes }) => ({ stream, text: decoders[stream].decode(bytes, { stream: true }) }))
  const rest = (['stdout', 'stderr'] as const).map((stream) => ({ stream, text: decoders[stream].decode() }))
  return joinChunks([...chunks, ...rest])
}

function cut(stream: Stream, bytes: Buffer, nonce: string): Piece[] {
  const start = Buffer.from(`\0${nonce}`)
  const pieces: Piece[] = []
  let mark = START
  let from = 0
  for (;;) {
    const at = bytes.indexOf(start, from)
    const end = at < 0 ? -1 : bytes.indexOf(0, at + start.length)
    pieces.push({ ...mark, stream, bytes: bytes.subarray(from, end < 0 ? undefined : at) })
    if (end < 0) return pieces
    mark = readMark(bytes.toString('utf8', at + start.length, end))
    from = end + 1
  }
}

function readMark(text: string): Mark {
  const [, letter, digits, detail = ''] = RE_MARK.exec(text) ?? []
  return { order: Number(digits), announces: letter === 'o' ? 'stdout' : 'stderr', detail }
}
