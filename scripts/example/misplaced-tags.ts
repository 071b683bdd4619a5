import type { Problem } from '../util/problem.ts'
import { commentsIn } from './comments.ts'
import type { Example } from './example.ts'
import { headerOf } from './parse-header.ts'
import { TAGS } from './tags.ts'

/** A tag that is quoted or part of a longer name, such as `@node` in backticks or @node/test, is text. */
const RE_TAG = new RegExp(`(?<![\\w\`'".-])@(?:${Object.keys(TAGS).join('|')})(?![\\w/.:-])`)
/** A line of the header begins with one asterisk at most. */
const RE_TAG_LINE = /^[^\S\n]*(?:\/\*\*|\*)?[^\S\n]*@/m
const RE_LINE = /\r?\n/

const MOVE = 'above all code and comments; in prose, write it in backticks'

/**
 * Finds a tag in a comment of an example that is not the header, or within a sentence of the header: nothing would read it.
 * @param file the path of the source from the root
 */
export function findMisplacedTag(source: string, file: string, { entry }: Pick<Example, 'entry'>): Problem | undefined {
  const header = file === entry ? headerOf(source) : ''
  const inHeader = findInDescription(header, file)
  // Only few files contain such text at all, and the tokenizer takes long to load.
  if (inHeader || !RE_TAG.test(source.slice(header.length))) return inHeader
  const comments = commentsIn(source, file).filter(({ from }) => from >= header.length)
  for (const { from, text } of comments) {
    const [tag, at] = search(text)
    if (tag !== undefined) return misplaced(tag, { file, line: lineAt(source, from + at) }, entry)
  }
  return undefined
}

function findInDescription(header: string, file: string): Problem | undefined {
  const start = Math.max(0, header.indexOf('/**'))
  const description = ' '.repeat(start) + header.slice(start, RE_TAG_LINE.exec(header)?.index)
  const [tag, at] = search(description)
  if (tag === undefined) return undefined
  const message = `${tag} is in the middle of a line, where it is not read.`
  return { file, line: lineAt(header, at), message, next: 'Begin a line with it; in prose, write it in backticks.' }
}

function misplaced(tag: string, { file, line }: { file: string; line: number }, entry: string): Problem {
  if (file !== entry) {
    const next = `Move it to the JSDoc block at the top of ${entry}; in prose, write it in backticks.`
    return { file, line, message: `${tag} is not read here: the header is in ${entry}.`, next }
  }
  const message = `${tag} is not read here: the header is the JSDoc block at the top of the file.`
  return { file, line, message, next: `Move it there, ${MOVE}.` }
}

function search(text: string): [tag: string | undefined, at: number] {
  const found = RE_TAG.exec(text)
  return [found?.[0], found?.index ?? 0]
}

function lineAt(source: string, offset: number): number {
  return source.slice(0, offset).split(RE_LINE).length
}
