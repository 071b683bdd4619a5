import path from 'node:path'

import * as v from 'valibot'

import { formatJson } from '../util/format-json.ts'
import { parseJson } from '../util/read-json.ts'
import { parseYaml } from '../util/read-yaml.ts'
import { localizedText } from '../util/schemas.ts'
import { readText } from '../util/read-text.ts'

/** The table of contents, from the project's root. */
export const CONTENTS_FILE = 'docs/contents.json'

const chapterSchema = v.object({
  slug: v.string(),
  title: localizedText,
  /** Slugs in reading order. */
  pages: v.array(v.string()),
})

/** A chapter in the table of contents. */
export type ChapterEntry = v.InferOutput<typeof chapterSchema>

/**
 * Reads the table of contents of a project.
 * @throws InputError if it is not JSON or has another form
 */
export function readContents(root: string): ChapterEntry[] {
  const text = readText(path.join(root, CONTENTS_FILE))
  const place = { file: CONTENTS_FILE, next: 'Compare it with the other chapters of the file.' }
  // It names the line, but accepts more than JSON.
  parseYaml(text, v.array(chapterSchema), place)
  return parseJson(text, v.array(chapterSchema), place)
}

/** Returns the table of contents with a page added: after another page of the chapter, or at the end of the chapter. */
export function addPage(contents: ChapterEntry[], { chapter, slug, after }: PagePosition): ChapterEntry[] {
  return contents.map((entry) => {
    if (entry.slug !== chapter) return entry
    const index = after === undefined ? entry.pages.length : entry.pages.indexOf(after) + 1
    return { ...entry, pages: entry.pages.toSpliced(index, 0, slug) }
  })
}

/** The position of a page in the table of contents. */
export interface PagePosition {
  chapter: string
  slug: string
  /** The slug of the page before it. @default the last page of the chapter */
  after?: string
}

/** Returns the text of the file in the form that `npm run format` writes. */
export function formatContents(contents: ChapterEntry[]): Promise<string> {
  return formatJson(CONTENTS_FILE, contents)
}
