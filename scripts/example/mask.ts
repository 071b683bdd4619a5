/** Replaces text that varies between runs with placeholders such as `<pid 1>`. */
export interface Mask {
  /** The word in the header. */
  name: string
  /** Has the flags g and d. Its first capture group is replaced, or the whole match if it has none. */
  pattern: RegExp
  /** The word in the placeholder. */
  label: string
  /** The line of its tag, 1-based. */
  line?: number
}

const RE_LITERAL = /^\/(.+)\/([a-z]*)$/
const RE_GROUP_NAME = /\(\?<([A-Za-z]\w*)>/

/** The masks that a header can use by name. */
export const NAMED_MASKS: Readonly<Record<string, RegExp>> = {
  pid: /\bpids?\b\D{0,4}(\d+)/dgi,
  port: /(?:\bport\b\D{0,4}|\blocalhost:|\b127\.0\.0\.1:|\[::1?\]:)(\d+)/dgi,
  ms: /(\d+(?:\.\d+)?) ?ms\b/dg,
  date: /(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?)/dg,
  uuid: /([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/dgi,
}

/**
 * Parses a word of `@mask`: a name from `NAMED_MASKS`, or `/regex/flags`. A named group becomes the label of the placeholder:
 * `/token=(?<token>\w+)/`. Returns undefined for anything else.
 */
export function parseMask(word: string): Mask | undefined {
  const named = Object.hasOwn(NAMED_MASKS, word) ? NAMED_MASKS[word] : undefined
  if (named) return { name: word, pattern: named, label: word }
  const literal = RE_LITERAL.exec(word)
  if (!literal) return undefined
  const [, source = '', flags = ''] = literal
  try {
    const pattern = new RegExp(source, [...new Set(`${flags}dg`)].join(''))
    return { name: word, pattern, label: RE_GROUP_NAME.exec(source)?.[1] ?? 'masked' }
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Masks several texts; the same value gets the same number in all of them. Also returns the masks that matched nothing. */
export function applyMasks(texts: string[], masks: Mask[]): { texts: string[]; unmatched: Mask[] } {
  const unmatched: Mask[] = []
  for (const mask of masks) {
    const numbers = new Map<string, number>()
    texts = texts.map((text) => applyMask(text, mask, numbers))
    if (numbers.size === 0) unmatched.push(mask)
  }
  return { texts, unmatched }
}

function applyMask(text: string, { pattern, label }: Mask, numbers: Map<string, number>): string {
  let masked = ''
  let end = 0
  for (const match of text.matchAll(pattern)) {
    const [from, to] = match.indices?.[1] ?? match.indices?.[0] ?? [0, 0]
    const value = text.slice(from, to)
    // With lookaround, a match can overlap the previous one.
    if (value === '' || from < end) continue
    if (!numbers.has(value)) numbers.set(value, numbers.size + 1)
    masked += `${text.slice(end, from)}<${label} ${numbers.get(value)}>`
    end = to
  }
  return masked + text.slice(end)
}
