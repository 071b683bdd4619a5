import { readFileSync } from 'node:fs'
import path from 'node:path'

import { contents } from '../../scripts/content/contents.ts'
import { viewOutput } from '../../scripts/recording/display-text.ts'
import { findExample } from '../../scripts/example/find-example.ts'
import { loadGroups } from '../../scripts/recording/parse-recording.ts'
import type { RunDirective } from '../../scripts/content/run-directive.ts'
import { ROOT } from './project.ts'
import { createPageParser } from './render-page.ts'

const { reader } = await createPageParser(ROOT)

/** All pages except the home page, in reading order. */
export const pages = contents.flatMap((chapter) => chapter.pages.map((page) => `${chapter.slug}/${page.slug}`))

/** This page repeats runs of other pages, and has none of its own. */
export const SELF_TEST = 'reference/self-test'

/** The Markdown source of a page. */
export function markdown(language: string, page: string): string {
  return readFileSync(path.join(ROOT, 'docs', language, `${page}.md`), 'utf8')
}

/** The runs that a page shows. */
export function runsOn(language: string, page: string): RunDirective[] {
  return reader.runsOn(path.join(ROOT, 'docs', language, `${page}.md`))
}

/** Everything that a page must show for an example: distinct transcripts and error reports. */
export function outcomesOf(id = ''): string[] {
  const example = findExample(ROOT, id)
  const groups = example && loadGroups(ROOT, example)
  if (!groups) return [`no recording of ${id}`]
  const texts = groups.map(({ outcome: { client, ...server } }) =>
    [server, ...(client ? [client] : [])].flatMap(({ output, error }) => [
      viewOutput(output).text.trimEnd(),
      error ? viewOutput([{ stream: 'stderr', text: error.report }]).text.trimEnd() : '',
    ]),
  )
  const isRepeated = groups.some(({ versions }) => versions.some(({ runs }) => runs > 1))
  return (isRepeated ? [...new Set(texts.flat())] : texts.flat()).filter((each) => each !== '')
}
