import { YAMLParseError, parse } from 'yaml'

import { InputError } from '../util/problem.ts'

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
 * @param file the page's, from the project's root
 * @throws InputError where it is no YAML
 */
export function readFrontMatter(source: string, file: string): FrontMatter {
  const text = RE_FRONT_MATTER.exec(source)?.[1]
  try {
    return text === undefined ? {} : (parse(text) ?? {})
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error
    // Counted from the line below the dashes.
    const line = 1 + (error.linePos?.[0].line ?? 0)
    const next = 'Put a text that has ": " or " #" in it, or begins with a sign, in quotes.'
    throw new InputError(
      { file, line, message: `the front matter is no YAML (${error.code}).`, next },
      { cause: error },
    )
  }
}
