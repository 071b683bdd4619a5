import { readFileSync } from 'node:fs'
import path from 'node:path'

import { LANDING, contents } from '../../scripts/content/contents.ts'
import { viewOutput } from '../../scripts/recording/display-text.ts'
import { findExample } from '../../scripts/example/find-example.ts'
import { loadHeader } from '../../scripts/example/load-header.ts'
import { outcomeKey } from '../../scripts/recording/observation.ts'
import type { Outcome } from '../../scripts/recording/outcome.ts'
import { loadGroups, loadRecording } from '../../scripts/recording/parse-recording.ts'
import type { RunDirective } from '../../scripts/content/run-directive.ts'
import { ROOT } from './project.ts'
import { createPageParser } from './render-page.ts'

const { reader } = await createPageParser(ROOT)

/** All pages except the home page and the landing pages of chapters, in reading order. */
export const pages = contents.flatMap((chapter) => chapter.pages.map((page) => `${chapter.slug}/${page.slug}`))

/** All pages in reading order, where each chapter begins with its landing page. */
export const published = contents.flatMap(({ slug, pages: own }) =>
  [LANDING, ...own.map((page) => page.slug)].map((page) => `${slug}/${page}`),
)

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
  const texts = groups.map(({ outcome }) => textsOf(outcome))
  const isRepeated = groups.some(({ versions }) => versions.some(({ runs }) => runs > 1))
  return (isRepeated ? [...new Set(texts.flat())] : texts.flat()).filter((each) => each !== '')
}

/** The distinct outcomes in other settings that no tag explains, as `outcomesOf` has them. */
export function differencesOf(id = ''): string[] {
  const example = findExample(ROOT, id)
  const settings = example && loadRecording(ROOT, example)?.settings
  if (!example || !settings) return []
  const explained = (loadHeader(ROOT, example).differs ?? []).map(({ setting }) => setting)
  const shown = settings.differs.filter(({ setting }) => !explained.includes(setting))
  const distinct = new Map(
    shown.map(({ format, limit, outcome }) => [[format, limit, outcomeKey(outcome)].join(), outcome]),
  )
  return [...distinct.values()].flatMap(textsOf).filter((each) => each !== '')
}

function textsOf({ client, ...server }: Outcome): string[] {
  return [server, ...(client ? [client] : [])].flatMap(({ output, error }) => [
    viewOutput(output).text ?? '',
    error ? (viewOutput([{ stream: 'stderr', text: error.report }]).text ?? '').trimEnd() : '',
  ])
}
