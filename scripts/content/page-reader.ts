import { existsSync } from 'node:fs'
import path from 'node:path'

import type MarkdownIt from 'markdown-it'
import type { Token } from 'markdown-it'

import { contents, type Localized, type Page } from './contents.ts'
import { PageError, directivesIn, type Directive } from './directives.ts'
import { parseRunDirective, type RunDirective } from './run-directive.ts'
import { readText } from '../util/read-text.ts'

/** A page as the site's own parser sees it, with its directives not yet expanded. */
export interface ParsedPage {
  /** The source without its front matter. */
  content: string
  /** Lines of their maps count from the first line of the content. */
  tokens: Token[]
  directives: Directive[]
  /** The runs among the directives; a malformed one is left out, because its own page reports it. */
  runs: RunDirective[]
}

/** A run together with the page that shows it. */
export interface ShownRun extends RunDirective {
  /** `<chapter>/<slug>`. */
  page: string
  title: Page['title']
}

/** Reads pages. Everything that needs to know which runs a page shows asks this, so that all agree with the page. */
export interface PageReader {
  parse: (source: string) => ParsedPage
  /** The runs on one page, given its absolute path; none if the file is missing. */
  runsOn: (file: string) => RunDirective[]
  /** The runs on all pages of a language, in reading order. */
  runsIn: (language: keyof Localized) => ShownRun[]
}

/** Set in a page's `env`, it makes the directive plugins leave their tokens alone. */
export interface ReaderEnv {
  keepDirectives?: boolean
  content?: string
}

const RE_LINE_BREAK = /\r\n?|\n/

/**
 * Creates a reader.
 * @param md the site's parser with all of its plugins
 * @param root the project's, absolute
 */
export function createPageReader(md: MarkdownIt, root: string): PageReader {
  const parsed = new Map<string, { source: string; page: ParsedPage }>()

  function parse(source: string): ParsedPage {
    const env: ReaderEnv = { keepDirectives: true }
    const tokens = md.parse(source, env)
    const { content = source } = env
    const directives = directivesIn(tokens, 1 + linesOf(source) - linesOf(content))
    return { content, tokens, directives, runs: directives.filter(({ name }) => name === 'run').flatMap(parseRun) }
  }

  function runsOn(file: string): RunDirective[] {
    if (!existsSync(file)) return []
    const source = readText(file)
    const known = parsed.get(file)
    if (known?.source === source) return known.page.runs
    const page = parse(source)
    parsed.set(file, { source, page })
    return page.runs
  }

  function runsIn(language: keyof Localized): ShownRun[] {
    return contents.flatMap(({ slug: chapter, pages }) =>
      pages.flatMap(({ slug, title }) => {
        const page = `${chapter}/${slug}`
        return runsOn(path.join(root, 'docs', language, `${page}.md`)).map((run) => ({ ...run, page, title }))
      }),
    )
  }

  return { parse, runsOn, runsIn }
}

/** The number of lines of a text, as Markdown and editors count them. */
export function linesOf(text: string): number {
  return text.split(RE_LINE_BREAK).length
}

function parseRun({ info }: Directive): RunDirective[] {
  try {
    return [parseRunDirective(info)]
  } catch (error) {
    if (error instanceof PageError) return []
    throw error
  }
}
