import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { BASES, LANDING, type Localized } from '../../scripts/content/contents.ts'
import type { PageReader } from '../../scripts/content/page-reader.ts'
import { LLMS_INTRODUCTION, messagesFor } from '../messages/messages-for.ts'
import { findChapter } from '../markdown/chapter/chapter-plugin.ts'
import { summarise } from '../markdown/chapter/summary.ts'
import { loadCorrections } from '../markdown/corrections/load-corrections.ts'
import { loadRun } from '../markdown/run/load-run.ts'
import { parseRunDirective } from '../../scripts/content/run-directive.ts'
import { escapeMarkdown, runToMarkdown } from './markdown-run.ts'
import type { PublishedPage } from './published-page.ts'
import { toQuote, toTwin, type Replace } from './markdown-twin.ts'

interface TwinOptions {
  /** The project's root, absolute. */
  root: string
  outDir: string
  reader: PageReader
  /** The site's address with a slash at its end; "/" if it is unknown. */
  href: string
}

/** Writes each page as Markdown with its outputs next to its HTML, and `llms.txt`, which lists them. */
export async function writeTwins(pages: PublishedPage[], { root, outDir, reader, href }: TwinOptions): Promise<void> {
  await Promise.all(
    pages.map(async ({ address, language, source }) => {
      const file = path.join(outDir, twinOf(address))
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, toTwin(reader.parse(source), replacer(language, root)))
    }),
  )
  await writeFile(path.join(outDir, 'llms.txt'), [...LLMS_INTRODUCTION, ...listOf(pages, href)].join('\n\n') + '\n')
}

/** The path of a page's twin below the site's base. */
function twinOf(address: string): string {
  return `${address.replace(/\/$/, `/${LANDING}`)}.md`
}

/** Renders a list of pages per chapter. */
function listOf(pages: PublishedPage[], href: string): string[] {
  const chapters = Map.groupBy(
    pages,
    ({ language, chapter }) =>
      `## ${messagesFor(language).site.languageName}: ${escapeMarkdown(chapter.title[language])}`,
  )
  return [...chapters].map(([head, own]) => {
    const lines = own.map(
      ({ title, address, description }) => `- [${escapeMarkdown(title)}](${href}${twinOf(address)}): ${description}`,
    )
    return `${head}\n\n${lines.join('\n')}`
  })
}

function replacer(language: keyof Localized, root: string): Replace {
  const messages = messagesFor(language)
  return (name, info, body) => {
    if (name === 'run') {
      const run = loadRun(parseRunDirective(`run ${info}`), root, () => {})
      return [runToMarkdown(run, messages), body].filter((part) => part !== '').join('\n\n')
    }
    if (name === 'corrections') return claimsOf(info)
    if (name === 'chapter') return pagesOf(info)
    if (name === 'drawing') return body
    // These need a browser or the whole site.
    if (name === 'features' || name === 'self-test' || name === 'downloads') return ''
    return toQuote(name === 'documented' ? `${messages.run.documented} ${info}` : info, body)
  }

  function pagesOf(slug: string): string {
    return findChapter(`chapter ${slug}`)
      .pages.map(({ slug: page, title, description }) => {
        const link = `[${escapeMarkdown(title[language])}](${BASES[language]}${slug}/${page})`
        return `- ${link}: ${summarise(description[language])}`
      })
      .join('\n')
  }

  function claimsOf(subject: string): string {
    const claims = loadCorrections(root).get(subject) ?? []
    const { verdicts, section: cite, sections } = messages.corrections
    return claims
      .map(({ number, section, claim, verdict, truth }) =>
        [
          `${number}. ${claim[language]} **${verdicts[verdict]}**`,
          truth[language],
          `(${cite(sections[section])})`,
        ].join('  \n   '),
      )
      .join('\n')
  }
}
