import { parse, type Spec } from 'comment-parser'

import { InputError } from '../util/problem.ts'
import type { Header } from './header.ts'
import { InvalidValue } from './invalid-value.ts'
import { REPEATABLE, TAGS, type TagReader } from './tags.ts'

const READERS: ReadonlyMap<string, TagReader> = new Map(Object.entries(TAGS))

/** Only `/**` opens a JSDoc block, not `/***` or an empty comment. */
const RE_HEADER = /^(?:\uFEFF)?(?:#![^\n]*\n)?\s*\/\*\*(?![*/])[^]*?\*\/[^\S\n]*(?:\n[^\S\n]*)*/
const RE_FLAKY = /^([^\S\n]*[/*]*[^\S\n]*@flaky)[^\S\n].*$/m
/** A fence that no line contains, so that unclosed backticks do not hide the tags after them. */
const PARSE_OPTIONS = { spacing: 'preserve', fence: '\n' } as const

/**
 * Parses the header of an example's entry.
 * @param file the path for errors
 * @throws InputError for an unknown tag, a repeated tag, or an invalid value
 */
export function parseHeader(source: string, file: string): Header {
  const header: Header = { node: [], expect: [], repeat: 1, formats: [], allow: [], masks: [], timeout: 10_000 }
  const tags = parse(headerOf(source), PARSE_OPTIONS)[0]?.tags ?? []
  const seen = new Set<string>()
  for (const tag of tags) {
    const read = READERS.get(tag.tag)
    if (!read) throw invalidTag(file, tag, ' is not a known tag', `Use one of ${tagNames()}.`)
    if (seen.has(tag.tag) && !REPEATABLE.has(tag.tag))
      throw invalidTag(file, tag, ' is repeated', 'Write all its values on one line.')
    seen.add(tag.tag)
    try {
      read(textOf(tag), header, lineOf(tag))
    } catch (error) {
      if (!(error instanceof InvalidValue)) throw error
      throw invalidTag(file, tag, `: ${error.message}`, error.next)
    }
  }
  // A session needs the network.
  if (header.session && !header.allow.includes('net')) header.allow.push('net')
  return header
}

/** Returns the header and the blank lines below it, from the start of the source; empty if it has none. */
export function headerOf(source: string): string {
  return RE_HEADER.exec(source)?.[0] ?? ''
}

/** Returns the code below the header, which pages show, and the line of the file where it starts. */
export function stripHeader(source: string): { code: string; firstLine: number } {
  const block = headerOf(source)
  return { code: source.slice(block.length).trimEnd() + '\n', firstLine: block.split('\n').length }
}

/** Returns the source without the day and the reason of `@flaky`, as far as they stand on its line: no outcome depends on them. */
export function stripException(source: string): string {
  const block = headerOf(source)
  return block.replace(RE_FLAKY, '$1') + source.slice(block.length)
}

function textOf(tag: Spec): string {
  const lines = tag.source.map(
    ({ tokens }) => `${tokens.type}${tokens.postType}${tokens.name}${tokens.postName}${tokens.description}`,
  )
  return lines.join('\n').trim()
}

function lineOf({ source }: Spec): number {
  return (source[0]?.number ?? 0) + 1
}

function invalidTag(file: string, tag: Spec, message: string, next: string): InputError {
  return new InputError({ file, line: lineOf(tag), message: `@${tag.tag}${message}.`, next })
}

function tagNames(): string {
  return [...READERS.keys()].map((name) => `@${name}`).join(', ')
}
