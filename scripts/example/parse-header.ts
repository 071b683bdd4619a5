import { parse } from 'comment-parser'
import type { Spec } from 'comment-parser'

import { InputError } from '../util/problem.ts'
import type { Header } from './header.ts'
import { BadValue, TAGS } from './tags.ts'
import type { TagReader } from './tags.ts'

const READERS: ReadonlyMap<string, TagReader> = new Map(Object.entries(TAGS))

/** `/**` alone opens JSDoc: `/***` and an empty comment do not. */
const RE_HEADER = /^(?:\uFEFF)?(?:#![^\n]*\n)?\s*\/\*\*(?![*/])[^]*?\*\/[^\S\n]*(?:\n[^\S\n]*)*/
/** No line has such a fence: a tag is a tag, also behind backticks that nobody closes. */
const READING = { spacing: 'preserve', fence: '\n' } as const

/**
 * Reads the header of an example's entry.
 * @param file named in errors
 * @throws InputError for an unknown tag, one that is given twice, or a bad value
 */
export function parseHeader(source: string, file: string): Header {
  const header: Header = {
    node: [],
    expect: [],
    repeat: 1,
    formats: [],
    allow: [],
    masks: [],
    timeout: 10_000,
  }
  const block = RE_HEADER.exec(source)?.[0]
  const tags = block === undefined ? [] : (parse(block, READING)[0]?.tags ?? [])
  const seen = new Set<string>()
  for (const tag of tags) {
    const read = READERS.get(tag.tag)
    if (!read) throw badTag(file, tag, ' is not a tag of this project', `The tags are ${tagNames()}.`)
    if (seen.has(tag.tag) && tag.tag !== 'expect')
      throw badTag(file, tag, ' is given twice', 'Put its values on one line.')
    seen.add(tag.tag)
    try {
      read(textOf(tag), header, lineOf(tag))
    } catch (error) {
      if (!(error instanceof BadValue)) throw error
      throw badTag(file, tag, `: ${error.message}`, error.next)
    }
  }
  // Without a network there is no session.
  if (header.session && !header.allow.includes('net')) header.allow.push('net')
  return header
}

/** What readers see of a file: the code below the header, and the line of the file that it starts on. */
export function stripHeader(source: string): { code: string; firstLine: number } {
  const block = RE_HEADER.exec(source)?.[0] ?? ''
  return { code: source.slice(block.length).trimEnd() + '\n', firstLine: block.split('\n').length }
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

function badTag(file: string, tag: Spec, message: string, next: string): InputError {
  return new InputError({ file, line: lineOf(tag), message: `@${tag.tag}${message}.`, next })
}

function tagNames(): string {
  return [...READERS.keys()].map((name) => `@${name}`).join(', ')
}
