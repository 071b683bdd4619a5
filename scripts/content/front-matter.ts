import * as v from 'valibot'

import { InputError } from '../util/problem.ts'
import { parseYaml } from '../util/read-yaml.ts'

/** No address that a browser would run. */
const RE_ADDRESS = /^(?:\/|https?:)/

const action = v.strictObject({
  text: v.string(),
  link: v.pipe(v.string(), v.regex(RE_ADDRESS, 'must begin with / or https:')),
  theme: v.optional(v.picklist(['brand', 'alt'])),
})

/** Lists of pages have a line for each. */
const singleLine = v.pipe(v.string(), v.regex(/^[^\n\r\u2028\u2029]*$/, 'must be a single line'))

const feature = v.strictObject({
  picture: v.picklist(['predict', 'replay', 'run']),
  title: v.string(),
  details: v.string(),
  link: v.string(),
})
const schema = v.strictObject({
  title: v.optional(singleLine),
  /** One sentence for search engines and feeds. */
  description: v.optional(singleLine),
  /** The day on which the page was published, such as 2026-12-31. */
  added: v.optional(v.string()),
  /** False for a page of which the search knows only the title and the description. */
  search: v.optional(v.boolean()),
  /** The home pages have a layout of their own, which shows the hero and the features. */
  layout: v.optional(v.literal('home')),
  hero: v.optional(
    v.strictObject({ name: v.string(), text: v.string(), tagline: v.string(), actions: v.array(action) }),
  ),
  features: v.optional(v.array(feature)),
})

/** The front matter that a page may have. VitePress knows more keys; some of them would be shown or run as HTML. */
export type FrontMatter = v.InferOutput<typeof schema>

const KEYS = Object.keys(schema.entries).join(', ')
const NEXT = `Put a text that has ": " or " #" in it, or begins with a sign, in quotes. The keys are ${KEYS}.`
const RE_OPEN = /^---(?!-)/
const RE_SCRIPT_END = /<\/script/i
const RE_DASHES = /^---[ \t]*$/
/** VitePress ends the front matter at the first such line. */
const RE_END = /\n---.*/g

/**
 * Parses the front matter of a page; returns an empty object if the page has none.
 * @param source the page with line feeds as its only line breaks
 * @param file path of the page from the project's root, for errors
 * @throws InputError if it is not YAML between two lines of dashes, has an unknown key, or a field is not text
 */
export function readFrontMatter(source: string, file: string): FrontMatter {
  const text = frontMatterOf(source, file)
  const line = text.split('\n').findIndex((each) => RE_SCRIPT_END.test(each))
  if (line >= 0) {
    const message = 'the front matter contains "</script", which would end the script that VitePress makes of it.'
    throw new InputError({ file, line: line + 2, message, next: 'Write it another way, such as “script tag”.' })
  }
  // The empty line replaces the line of dashes, so that errors name the right line.
  return parseYaml(`\n${text}`, v.nullable(schema), { file, next: NEXT }) ?? {}
}

/**
 * Returns the text between the lines of dashes at the start of a page; empty if it has none.
 * @throws InputError if it begins or ends with another line: with a word after the dashes, VitePress would run it
 */
export function frontMatterOf(source: string, file: string): string {
  if (!RE_OPEN.test(source)) return ''
  const failAt = (line: number, message: string): InputError =>
    new InputError({ file, line, message, next: 'Write the front matter between two lines that are "---" alone.' })
  const [first = ''] = source.split('\n', 1)
  if (!RE_DASHES.test(first)) throw failAt(1, `the front matter begins with ${first.slice(0, 40)}.`)
  RE_END.lastIndex = first.length
  const end = RE_END.exec(source)
  if (!end) throw failAt(1, 'the front matter does not end.')
  const text = source.slice(first.length + 1, end.index)
  if (!RE_DASHES.test(end[0].slice(1)))
    throw failAt(
      source.slice(0, end.index + 1).split('\n').length,
      `the front matter ends with ${end[0].slice(1, 41)}.`,
    )
  return text
}
