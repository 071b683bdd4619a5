import { RE2JS, RE2JSException } from 're2js'

/** A part of a text: where it begins, and where it ends, excluded. */
type Span = [from: number, to: number]

/** Replaces text that varies between runs with placeholders such as `<pid 1>`. */
export interface Mask {
  /** The word in the header. */
  name: string
  /** Finds what is replaced: the first capture group of each match, or the whole match if it has none. */
  find: (text: string) => Iterable<Span>
  /** The word in the placeholder. */
  label: string
  /** The line of its tag, 1-based. */
  line?: number
}

const RE_LITERAL = /^\/(.+)\/([a-z]*)$/
/**
 * Times as Node.js prints them: `1.2ms` and, from a second on, `1.234s` or `1:02.345 (m:ss.mmm)` of `console.time`; `duration_ms 1.2`
 * and `time="0.001"` of `node:test`.
 */
const RE_MS =
  /(?<!\d|\d\.)((?<=\bduration_ms"?[: ] ?)\d+(?:\.\d+)?|(?<=\btime=")\d+(?:\.\d+)?(?=")|\d+(?:\.\d+)?(?= ?ms\b)|\d+\.\d{3}(?=s\b)|\d+(?::\d\d){1,2}\.\d{3}(?= \((?:h:m)?m:ss\.mmm\)))/dg
const RE_GROUP_NAME = /\(\?<([A-Za-z]\w*)>/

/** The masks that a header can use by name. */
export const NAMED_MASKS: Readonly<Record<string, RegExp>> = {
  pid: /\bpids?\b\D{0,4}(\d+)/dgi,
  port: /(?:\bport\b\D{0,4}|\blocalhost:|\b127\.0\.0\.1:|\[::1?\]:)(\d+)/dgi,
  ms: RE_MS,
  date: /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?)/dg,
  uuid: /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/dgi,
}

/** The flags of a pattern that change what it matches. */
const FLAGS: Readonly<Record<string, number>> = { i: RE2JS.CASE_INSENSITIVE, m: RE2JS.MULTILINE, s: RE2JS.DOTALL }
const RE_FLAGS = /^(?:([dgimsuv])(?!.*\1))*$/
/** Milliseconds that the masks may take for a run; a match takes linear time, but a text can have many. */
const LIMIT = 2000
/** Instructions of a pattern. The time of a match grows with their number: `.{0,1000}` has 2000 of them, `\w+` has 3. */
const MAX_SIZE = 256
/** Characters of a pattern, which is compiled before its instructions can be counted. */
const MAX_LENGTH = 300

/**
 * Parses a word of `@mask`: a name from `NAMED_MASKS`, or `/regex/flags`. A named group becomes the label of the placeholder:
 * `/token=(?<token>\w+)/`. Patterns are those of RE2, which match in linear time: without lookaround, references and long
 * repetitions.
 * Returns undefined for anything else.
 */
export function parseMask(word: string): Mask | undefined {
  const named = Object.hasOwn(NAMED_MASKS, word) ? NAMED_MASKS[word] : undefined
  if (named) return { name: word, find: (text) => findAll(named, text), label: word }
  const literal = RE_LITERAL.exec(word)
  if (!literal) return undefined
  const [, source = '', flags = ''] = literal
  if (source.length > MAX_LENGTH || !RE_FLAGS.test(flags)) return undefined
  try {
    const pattern = RE2JS.compile(
      source,
      [...flags].reduce((sum, flag) => sum | (FLAGS[flag] ?? 0), 0),
    )
    if (pattern.programSize() > MAX_SIZE) return undefined
    return { name: word, find: (text) => findLinear(pattern, text), label: RE_GROUP_NAME.exec(source)?.[1] ?? 'masked' }
  } catch (error) {
    if (error instanceof RE2JSException) return undefined
    throw error
  }
}

function* findAll(pattern: RegExp, text: string): Iterable<Span> {
  for (const { indices } of text.matchAll(pattern)) yield indices?.[1] ?? indices?.[0] ?? [0, 0]
}

function* findLinear(pattern: RE2JS, text: string): Iterable<Span> {
  const matcher = pattern.matcher(text)
  const group = Math.min(pattern.groupCount(), 1)
  while (matcher.find()) {
    const own = matcher.start(group) < 0 ? 0 : group
    yield [matcher.start(own), matcher.end(own)]
  }
}

/** Masked texts, and the masks that did not do what they are for. */
export interface MaskedTexts {
  texts: string[]
  unmatched: Mask[]
  /** Masks that took too long; they replaced a part. */
  slow: Mask[]
}

/** Masks several texts; the same value gets the same number in all of them. */
export function applyMasks(texts: string[], masks: Mask[]): MaskedTexts {
  const unmatched: Mask[] = []
  const deadline = performance.now() + LIMIT
  for (const mask of masks) {
    const numbers = new Map<string, number>()
    texts = texts.map((text) => applyMask(text, mask, numbers, deadline))
    if (performance.now() > deadline) return { texts, unmatched, slow: [mask] }
    if (numbers.size === 0) unmatched.push(mask)
  }
  return { texts, unmatched, slow: [] }
}

function applyMask(text: string, { find, label }: Mask, numbers: Map<string, number>, deadline: number): string {
  let masked = ''
  let end = 0
  for (const [from, to] of find(text)) {
    if (performance.now() > deadline) break
    const value = text.slice(from, to)
    // With lookaround, a match can overlap the previous one.
    if (value === '' || from < end) continue
    if (!numbers.has(value)) numbers.set(value, numbers.size + 1)
    masked += `${text.slice(end, from)}<${label} ${numbers.get(value)}>`
    end = to
  }
  return masked + text.slice(end)
}
