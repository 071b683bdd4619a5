import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { contents } from './contents.ts'
import type { Localized, Page } from './contents.ts'

/** A run on a page of the book. */
export interface ShownRun {
  /** The example. */
  id: string
  /** All that stands behind the colons. */
  info: string
  /** `<chapter>/<slug>`. */
  page: string
  title: Page['title']
}

const RE_RUN = /^:{3,} (run (\S+).*)/gm

/** All runs of the pages of a language, in reading order. */
export function findRuns(root: string, language: keyof Localized): ShownRun[] {
  return contents.flatMap(({ slug: chapter, pages }) =>
    pages.flatMap(({ slug, title }) => {
      const page = `${chapter}/${slug}`
      return runsOn(path.join(root, 'docs', language, `${page}.md`)).map((run) => ({ ...run, page, title }))
    }),
  )
}

/** The runs of one page by its file, absolute; one that is not there shows nothing. */
export function runsOn(file: string): Pick<ShownRun, 'id' | 'info'>[] {
  if (!existsSync(file)) return []
  return [...readFileSync(file, 'utf8').matchAll(RE_RUN)].map(([, info = '', id = '']) => ({ id, info }))
}
