import * as v from 'valibot'

import { parseYaml } from '../util/read-yaml.ts'

const schema = v.object({
  title: v.optional(v.string()),
  /** One sentence for search engines and feeds. */
  description: v.optional(v.string()),
  /** The day on which the page was published, such as 2026-12-31. */
  added: v.optional(v.string()),
})

/** The front matter that every page may have. */
export type FrontMatter = v.InferOutput<typeof schema>

const RE_FRONT_MATTER = /^---\n(.*?)\n---\n/s

/**
 * Parses the front matter of a page; returns an empty object if the page has none.
 * @param file path of the page from the project's root, for errors
 * @throws InputError if it is not YAML, or a field is not text
 */
export function readFrontMatter(source: string, file: string): FrontMatter {
  const text = RE_FRONT_MATTER.exec(source)?.[1] ?? ''
  const next = 'Put a text that has ": " or " #" in it, or begins with a sign, in quotes.'
  // The empty line replaces the line of dashes, so that errors name the right line.
  return parseYaml(`\n${text}`, v.nullable(schema), { file, next }) ?? {}
}
