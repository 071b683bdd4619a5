import { parse } from 'yaml'

/** What stands on top of a page, as far as all pages have it. */
export interface FrontMatter {
  title?: string
  /** What search engines and feeds show: one sentence. */
  description?: string
  /** The day on which the page came, as in 2026-12-31. */
  added?: string
}

const RE_FRONT_MATTER = /^---\n(.*?)\n---\n/s

/**
 * Reads the front matter of a page; of one without, nothing.
 * @throws YAMLParseError
 */
export function readFrontMatter(source: string): FrontMatter {
  const text = RE_FRONT_MATTER.exec(source)?.[1]
  return text === undefined ? {} : parse(text)
}
