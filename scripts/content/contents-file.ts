import { readFileSync } from 'node:fs'
import path from 'node:path'

import { format } from 'oxfmt'

/** The table of contents, below the root. */
export const CONTENTS_FILE = 'docs/contents.json'

/** A chapter as the file has it: its pages by their slugs, in reading order. */
export interface ChapterEntry {
  slug: string
  title: { zh: string; en: string }
  pages: string[]
}

/** Reads the table of contents of a project. */
export function readContents(root: string): ChapterEntry[] {
  return JSON.parse(readFileSync(path.join(root, CONTENTS_FILE), 'utf8'))
}

/** The same with a page more: behind a page of its chapter, or at the chapter's end. */
export function addPage(contents: ChapterEntry[], { chapter, slug, after }: PagePosition): ChapterEntry[] {
  return contents.map((entry) => {
    if (entry.slug !== chapter) return entry
    const at = after === undefined ? entry.pages.length : entry.pages.indexOf(after) + 1
    return { ...entry, pages: entry.pages.toSpliced(at, 0, slug) }
  })
}

/** Where a page has its place. */
export interface PagePosition {
  chapter: string
  slug: string
  /** The page before it. @default the last of the chapter */
  after?: string
}

/** The text of the file, as `npm run format` would leave it. */
export async function formatContents(contents: ChapterEntry[]): Promise<string> {
  const { code } = await format(CONTENTS_FILE, JSON.stringify(contents, null, 2), { printWidth: 120 })
  return code
}
