import { describeVersions, isRange, resolveVersions } from '../node/versions.ts'
import { parseDiffers } from './differs.ts'
import { parseFlaky } from './flaky.ts'
import { FORMATS, PERMISSIONS, PLATFORMS, TRACES, type Expectation, type Header } from './header.ts'
import { InvalidValue } from './invalid-value.ts'
import { NAMED_MASKS, parseMask } from './mask.ts'

/** Parses the text after a tag into the header. `line` is the line of the tag. */
export type TagReader = (value: string, header: Header, line: number) => void

const RE_EXPECT =
  /^(?:exit (?<exit>\d{1,3})(?: (?<error>(?!on\b)[A-Za-z_]\w*))?|signal (?<signal>SIG[A-Z0-9]+)|throws (?<throws>[A-Za-z_]\w*))(?: on (?<on>\S.*))?$/
const RE_TIMEOUT = /^(\d+(?:\.\d+)?)(ms|s)$/
const RE_COUNT = /^[1-9]\d*$/
const RE_SESSION = /^(server\.[mc]?ts) (client\.[mc]?ts)$/
const RE_WORD = /\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*|\S+/g
const RE_SPACE = /\s+/

/** The longest `@timeout`, in milliseconds. */
export const MAX_TIMEOUT = 120_000
export const MAX_REPEAT = 1000

/** All tags of a header; header-reference.ts explains them. */
export const TAGS = {
  node: readNode,
  expect: readExpect,
  repeat: readRepeat,
  trace: readTrace,
  format: (value, header) => void (header.formats = readWords(value, FORMATS, 'format')),
  session: readSession,
  allow: (value, header) => void (header.allow = readWords(value, PERMISSIONS, 'permission')),
  platform: readPlatform,
  mask: readMask,
  timeout: readTimeout,
  stdin: (value, header) => void (header.stdin = `${value}\n`),
  flaky: (value, header, line) => void (header.flaky = parseFlaky(value, line)),
  differs: readDiffers,
} satisfies Record<string, TagReader>

export type TagName = keyof typeof TAGS

/** Tags that a header can have several times. */
export const REPEATABLE: ReadonlySet<string> = new Set<TagName>(['expect', 'differs'])

function readNode(value: string, header: Header): void {
  for (const word of value.split(RE_SPACE)) {
    const versions = resolveVersions(word)
    if (!versions) throw new InvalidValue(`"${word}" is not a known version`, `Known versions: ${describeVersions()}.`)
    header.node.push(...versions)
  }
}

function readExpect(value: string, header: Header): void {
  const { on, ...groups } = RE_EXPECT.exec(value)?.groups ?? {}
  const spans = on?.split(RE_SPACE)
  const invalid = spans?.find((span) => !isRange(span))
  if (invalid !== undefined)
    throw new InvalidValue(`"${invalid}" is not a range of versions`, 'Write for example 20, 20.18.3 or 12-20.18.')
  const end = readEnd(groups)
  if (!end)
    throw new InvalidValue(
      `"${value}" is not a way to end`,
      'Write exit <0-255> [code], signal <SIGNAL> or throws <name or code>, optionally followed by: on <versions>.',
    )
  header.expect.push(spans ? { on: spans, end } : { end })
}

function readEnd({ exit, error, signal, throws }: Record<string, string | undefined>): Expectation | undefined {
  if (signal) return { signal }
  if (throws) return { exit: 1, error: throws }
  if (exit === undefined || Number(exit) > 255) return undefined
  return error ? { exit: Number(exit), error } : { exit: Number(exit) }
}

function readRepeat(value: string, header: Header): void {
  header.repeat = Number(value)
  if (!RE_COUNT.test(value) || header.repeat < 2 || header.repeat > MAX_REPEAT)
    throw new InvalidValue(`"${value}" is not a valid number of runs`, `Write a whole number from 2 to ${MAX_REPEAT}.`)
}

function readTrace(value: string, header: Header): void {
  header.trace = TRACES.find((each) => each === (value || 'loop'))
  const next = `Write ${TRACES.join(' or ')}; @trace alone means loop.`
  if (!header.trace) throw new InvalidValue(`"${value}" is not a kind of trace`, next)
}

function readSession(value: string, header: Header): void {
  const [, server, client] = RE_SESSION.exec(value) ?? []
  if (!server || !client) throw new InvalidValue(`"${value}" is not a session`, 'Write server.ts client.ts.')
  header.session = { server, client }
}

function readPlatform(value: string, header: Header): void {
  header.platform = PLATFORMS.find((each) => each === value)
  if (!header.platform) throw new InvalidValue(`"${value}" is not a system`, `Write ${PLATFORMS.join(' or ')}.`)
}

function readWords<Word extends string>(value: string, known: readonly Word[], kind: string): Word[] {
  return value.split(RE_SPACE).map((word) => {
    const found = known.find((each) => each === word)
    if (!found) throw new InvalidValue(`"${word}" is not a ${kind}`, `Use any of ${known.join(', ')}.`)
    return found
  })
}

function readMask(value: string, header: Header, line: number): void {
  if (value === '') throw invalidMask(value)
  // Matches lazily, so that an invalid word stops the search.
  for (const [word] of value.matchAll(RE_WORD)) {
    const mask = parseMask(word)
    if (!mask) throw invalidMask(word)
    header.masks.push({ ...mask, line })
  }
}

function invalidMask(word: string): InvalidValue {
  const next = `Write ${Object.keys(NAMED_MASKS).join(', ')}, or a /regex/ of RE2: without lookaround, references and long repetitions.`
  return new InvalidValue(`"${word}" is not a mask`, next)
}

function readTimeout(value: string, header: Header): void {
  const [, amount, unit] = RE_TIMEOUT.exec(value) ?? []
  header.timeout = Number(amount) * (unit === 's' ? 1000 : 1)
  const next = 'Write seconds or milliseconds, for example 5s or 500ms, at most 120s.'
  if (!(header.timeout > 0 && header.timeout <= MAX_TIMEOUT))
    throw new InvalidValue(`"${value}" is not a valid time limit`, next)
}

function readDiffers(value: string, header: Header, line: number): void {
  const difference = parseDiffers(value, line)
  const { setting } = difference
  if (header.differs?.some((each) => each.setting === setting))
    throw new InvalidValue(`${setting} is explained twice`, 'Write all reasons into one tag.')
  header.differs = [...(header.differs ?? []), difference]
}
