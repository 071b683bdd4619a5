import { describeVersions, isRange, resolveVersions } from '../node/versions.ts'
import { FORMATS, PERMISSIONS, TRACES } from './header.ts'
import type { Expectation, Header } from './header.ts'
import { NAMED_MASKS, parseMask } from './mask.ts'

/** A value that a tag cannot have: what is wrong, and what it could be. */
export class BadValue extends Error {
  readonly next: string

  constructor(message: string, next: string) {
    super(message)
    this.next = next
  }
}

/** Reads the text behind a tag, which stands on this line, into the header. */
export type TagReader = (value: string, header: Header, line: number) => void

const RE_EXPECT =
  /^(?:exit (?<exit>\d{1,3})(?: (?<error>(?!on\b)[A-Za-z_]\w*))?|signal (?<signal>SIG[A-Z0-9]+)|throws (?<throws>[A-Za-z_]\w*))(?: on (?<on>\S.*))?$/
const RE_TIMEOUT = /^(\d+(?:\.\d+)?)(ms|s)$/
const RE_COUNT = /^[1-9]\d*$/
const RE_SESSION = /^(server\.[mc]?ts) (client\.[mc]?ts)$/
const RE_WORD = /\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*|\S+/g
const RE_SPACE = /\s+/

/** In milliseconds. */
export const MAX_TIMEOUT = 120_000
export const MAX_REPEAT = 1000

/** Every tag that a header may have; header-reference.ts says of each what it means. */
export const TAGS = {
  node: readNode,
  expect: readExpect,
  repeat: readRepeat,
  trace: readTrace,
  format: readFormat,
  session: readSession,
  allow: readAllow,
  mask: readMask,
  timeout: readTimeout,
  stdin: (value, header) => void (header.stdin = `${value}\n`),
} satisfies Record<string, TagReader>

export type TagName = keyof typeof TAGS

function readNode(value: string, header: Header): void {
  for (const word of value.split(RE_SPACE)) {
    const versions = resolveVersions(word)
    if (!versions) throw new BadValue(`"${word}" is no version that is known here`, `Known are ${describeVersions()}.`)
    header.node.push(...versions)
  }
}

function readExpect(value: string, header: Header): void {
  const { on, ...groups } = RE_EXPECT.exec(value)?.groups ?? {}
  const spans = on?.split(RE_SPACE)
  const odd = spans?.find((span) => !isRange(span))
  if (odd !== undefined) throw new BadValue(`"${odd}" is no span of versions`, 'Write 20, 20.18.3 or 12-20.18.')
  const end = readEnd(groups)
  if (!end)
    throw new BadValue(
      `"${value}" is no ending`,
      'Write exit <0-255> [code], signal <SIGNAL>, or throws <name or code>, and behind it perhaps: on <versions>.',
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
    throw new BadValue(`"${value}" is no number of runs`, `Write a whole number from 2 to ${MAX_REPEAT}.`)
}

function readTrace(value: string, header: Header): void {
  const known = TRACES.find((each) => each === (value || 'loop'))
  if (!known)
    throw new BadValue(`"${value}" cannot be traced`, `Write ${TRACES.join(' or ')}; @trace alone means loop.`)
  header.trace = known
}

function readFormat(value: string, header: Header): void {
  header.formats = readWords(value, FORMATS, 'format')
}

function readSession(value: string, header: Header): void {
  const [, server, client] = RE_SESSION.exec(value) ?? []
  if (!server || !client) throw new BadValue(`"${value}" is no session`, 'Write server.ts client.ts.')
  header.session = { server, client }
}

function readAllow(value: string, header: Header): void {
  header.allow = readWords(value, PERMISSIONS, 'permission')
}

function readWords<Word extends string>(value: string, known: readonly Word[], kind: string): Word[] {
  return value.split(RE_SPACE).map((word) => {
    const found = known.find((each) => each === word)
    if (!found) throw new BadValue(`"${word}" is no ${kind}`, `The ${kind}s are ${known.join(', ')}.`)
    return found
  })
}

function readMask(value: string, header: Header, line: number): void {
  if (value === '') throw noMask(value)
  // One by one: behind a word that is no mask nothing is looked at.
  for (const [word] of value.matchAll(RE_WORD)) {
    const mask = parseMask(word)
    if (!mask) throw noMask(word)
    header.masks.push({ ...mask, line })
  }
}

function noMask(word: string): BadValue {
  return new BadValue(`"${word}" is no mask`, `Write ${Object.keys(NAMED_MASKS).join(', ')}, or a valid /regex/.`)
}

function readTimeout(value: string, header: Header): void {
  const [, amount, unit] = RE_TIMEOUT.exec(value) ?? []
  header.timeout = Number(amount) * (unit === 's' ? 1000 : 1)
  if (!(header.timeout > 0 && header.timeout <= MAX_TIMEOUT)) {
    throw new BadValue(`"${value}" is no time limit`, 'Write seconds or milliseconds, as in 5s or 500ms, at most 120s.')
  }
}
