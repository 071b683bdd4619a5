import { parse } from 'comment-parser'
import type { Spec } from 'comment-parser'

import { InputError } from '../problem.ts'
import type { Problem } from '../problem.ts'
import { NAMED_MASKS, parseMask } from './mask.ts'
import type { Mask } from './mask.ts'

const RE_HEADER = /^(?:\uFEFF)?(?:#![^\n]*\n)?\s*\/\*\*[^]*?\*\/[^\S\n]*(?:\n[^\S\n]*)*/
const RE_EXPECT =
  /^(?:exit (?<exit>\d{1,3})(?: (?<error>[A-Za-z_]\w*))?|signal (?<signal>SIG[A-Z0-9]+)|throws (?<throws>[A-Za-z_]\w*))$/
const RE_TIMEOUT = /^(\d+(?:\.\d+)?)(ms|s)$/
const RE_WORD = /\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\])+\/[a-z]*|\S+/g

/** What `@allow` can grant beyond reading the example's own files. */
export const PERMISSIONS = ['net', 'child-process', 'worker', 'fs-write', 'fs-read', 'addons'] as const

export type Permission = (typeof PERMISSIONS)[number]

/** How a run must end; `error` is the `code` or the name of the error that ends it. */
export type Expectation = { exit: number; error?: string } | { signal: string }

/** The header of an example: the JSDoc block on top of its entry. */
export interface Header {
  /** `@expect exit <0-255> [code]`, `@expect signal <SIGX>`, `@expect throws <name or code>`. @default exit 0 */
  expect: Expectation
  /** `@allow net child-process worker fs-write fs-read addons`. @default none */
  allow: Permission[]
  /** `@mask pid /regex/ …`. @default none */
  masks: Mask[]
  /** `@timeout 5s` or `@timeout 500ms`, at most 120 s; in milliseconds. @default 10 s */
  timeout: number
  /** `@stdin text`, which may go on over several lines; a line break is added at its end. @default closed */
  stdin?: string
}

const MAX_TIMEOUT = 120_000

type Reader = (value: string, header: Header) => void

const READERS: Readonly<Record<string, Reader>> = {
  expect: readExpect,
  allow: readAllow,
  mask: readMask,
  timeout: readTimeout,
  stdin: readStdin,
}

/**
 * Reads the header of an example's entry.
 * @param file named in errors
 * @throws InputError for an unknown tag, one that is given twice, or a bad value
 */
export function parseHeader(source: string, file: string): Header {
  const header: Header = { expect: { exit: 0 }, allow: [], masks: [], timeout: 10_000 }
  const block = RE_HEADER.exec(source)?.[0]
  const tags = block === undefined ? [] : (parse(block, { spacing: 'preserve' })[0]?.tags ?? [])
  const seen = new Set<string>()
  for (const tag of tags) {
    const read = Object.hasOwn(READERS, tag.tag) ? READERS[tag.tag] : undefined
    if (!read) throw badTag(file, tag, ' is not a tag of this project', `The tags are ${tagNames()}.`)
    if (seen.has(tag.tag)) throw badTag(file, tag, ' is given twice', 'Put its values on one line.')
    seen.add(tag.tag)
    try {
      read(textOf(tag), header)
    } catch (error) {
      if (!(error instanceof BadValue)) throw error
      throw badTag(file, tag, `: ${error.message}`, error.next)
    }
  }
  return header
}

/** What readers see of a file: the code below the header, and the line of the file that it starts on. */
export function stripHeader(source: string): { code: string; firstLine: number } {
  const block = RE_HEADER.exec(source)?.[0] ?? ''
  return { code: source.slice(block.length).trimEnd() + '\n', firstLine: block.split('\n').length }
}

class BadValue extends Error {
  readonly next: string

  constructor(message: string, next: string) {
    super(message)
    this.next = next
  }
}

function readExpect(value: string, header: Header): void {
  const { exit, error, signal, throws } = RE_EXPECT.exec(value)?.groups ?? {}
  if (signal) header.expect = { signal }
  else if (throws) header.expect = { exit: 1, error: throws }
  else if (exit && Number(exit) < 256) header.expect = error ? { exit: Number(exit), error } : { exit: Number(exit) }
  else
    throw new BadValue(
      `"${value}" is no ending`,
      'Write exit <0-255> [code], signal <SIGNAL>, or throws <name or code>.',
    )
}

function readAllow(value: string, header: Header): void {
  for (const word of value.split(/\s+/)) {
    const known = PERMISSIONS.find((permission) => permission === word)
    if (!known) throw new BadValue(`"${word}" is no permission`, `The permissions are ${PERMISSIONS.join(', ')}.`)
    header.allow.push(known)
  }
}

function readMask(value: string, header: Header): void {
  for (const word of value.match(RE_WORD) ?? ['']) {
    const mask = parseMask(word)
    if (!mask)
      throw new BadValue(`"${word}" is no mask`, `Write ${Object.keys(NAMED_MASKS).join(', ')}, or a valid /regex/.`)
    header.masks.push(mask)
  }
}

function readTimeout(value: string, header: Header): void {
  const [, amount, unit] = RE_TIMEOUT.exec(value) ?? []
  const timeout = Number(amount) * (unit === 's' ? 1000 : 1)
  if (!(timeout > 0 && timeout <= MAX_TIMEOUT)) {
    throw new BadValue(`"${value}" is no time limit`, 'Write seconds or milliseconds, as in 5s or 500ms, at most 120s.')
  }
  header.timeout = timeout
}

function readStdin(value: string, header: Header): void {
  header.stdin = `${value}\n`
}

function textOf(tag: Spec): string {
  const lines = tag.source.map(
    ({ tokens }) => `${tokens.type}${tokens.postType}${tokens.name}${tokens.postName}${tokens.description}`,
  )
  return lines.join('\n').trim()
}

function badTag(file: string, tag: Spec, message: string, next: string): InputError {
  const line = (tag.source[0]?.number ?? 0) + 1
  const problem: Problem = { file, line, message: `@${tag.tag}${message}.`, next }
  return new InputError(problem)
}

function tagNames(): string {
  return Object.keys(READERS)
    .map((name) => `@${name}`)
    .join(', ')
}
