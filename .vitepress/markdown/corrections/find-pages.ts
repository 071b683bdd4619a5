import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { contents } from '../../contents.ts'
import type { Localized, Page } from '../../contents.ts'

/** A page of the book that shows an example. */
export interface Showing {
  /** `<chapter>/<slug>`. */
  page: string
  title: Page['title']
}

const RE_RUN = /^:{3,} run (\S+)/gm

/** The first page that shows each example, by the example's id; in one language. */
export function findPages(root: string, language: keyof Localized): Map<string, Showing> {
  const shown = new Map<string, Showing>()
  for (const { slug: chapter, pages } of contents) {
    for (const { slug, title } of pages) {
      const page = `${chapter}/${slug}`
      for (const id of runsOn(path.join(root, 'docs', language, `${page}.md`)))
        if (!shown.has(id)) shown.set(id, { page, title })
    }
  }
  return shown
}

/** A page that is not there shows nothing. */
function runsOn(file: string): string[] {
  if (!existsSync(file)) return []
  return [...readFileSync(file, 'utf8').matchAll(RE_RUN)].map(([, id = '']) => id)
}
