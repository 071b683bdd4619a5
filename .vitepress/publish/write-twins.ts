import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { BASES, contents } from '../contents.ts'
import type { Localized, Page } from '../contents.ts'
import { WORDS } from '../markdown/directive/words.ts'
import { loadCorrections } from '../markdown/corrections/load-corrections.ts'
import { loadRun } from '../markdown/run/load-run.ts'
import { parseDirective } from '../markdown/run/parse-directive.ts'
import { runToMarkdown } from './markdown-run.ts'
import { toQuote, toTwin } from './twin.ts'

interface TwinOptions {
  /** The project's root, absolute. */
  root: string
  outDir: string
  /** Where the site will be, with a slash at its end; "/" if nobody has said. */
  address: string
}

type Language = keyof Localized

const INTRODUCTION = {
  title: '# 实证 Node.js / Node.js, Proven',
  text: '> A handbook of Node.js in Chinese and English in which nothing is claimed without a run. Each page is here as Markdown, with its programs and what they printed on real Node.js.',
}
const HEADS: Localized = { zh: '中文', en: 'English' }
const RE_DESCRIPTION = /^description: (.*)$/m

/** Writes each page as Markdown with its outputs beside its HTML, and `llms.txt`, which lists them. */
export async function writeTwins(options: TwinOptions): Promise<void> {
  const lists = await Promise.all((['en', 'zh'] as const).map((language) => writeLanguage(language, options)))
  await writeFile(
    path.join(options.outDir, 'llms.txt'),
    [INTRODUCTION.title, INTRODUCTION.text, ...lists].join('\n\n') + '\n',
  )
}

async function writeLanguage(language: Language, options: TwinOptions): Promise<string> {
  const { root, outDir, address } = options
  const chapters = contents.map(async ({ slug: chapter, title, pages }) => {
    const sourceOf = ({ slug }: Page): string => path.join(root, 'docs', language, chapter, `${slug}.md`)
    const lines = pages
      .filter((page) => existsSync(sourceOf(page)))
      .map(async (page) => {
        const source = await readFile(sourceOf(page), 'utf8')
        const file = `${BASES[language].slice(1)}${chapter}/${page.slug}.md`
        await mkdir(path.dirname(path.join(outDir, file)), { recursive: true })
        await writeFile(path.join(outDir, file), toTwin(source, replacer(language, options)))
        const description = RE_DESCRIPTION.exec(source)?.[1]?.replaceAll(/^['"]|['"]$/g, '') ?? ''
        return `- [${page.title[language]}](${address}${file}): ${description}`
      })
    return `## ${HEADS[language]}: ${title[language]}\n\n${(await Promise.all(lines)).join('\n')}`
  })
  return (await Promise.all(chapters)).join('\n\n')
}

function replacer(language: Language, { root }: TwinOptions): Parameters<typeof toTwin>[1] {
  const words = WORDS[language]
  return (name, info, body) => {
    if (name === 'run') {
      const run = loadRun(parseDirective(`run ${info}`), root, () => {})
      return [runToMarkdown(run, words), body].filter((part) => part !== '').join('\n\n')
    }
    if (name === 'corrections') return claimsOf(info)
    if (name === 'features' || name === 'self-test') return ''
    return toQuote(info, body)
  }

  function claimsOf(subject: string): string {
    const claims = loadCorrections(root).get(subject) ?? []
    const { verdicts } = words.corrections
    return claims
      .map(({ number, claim, verdict, truth }) =>
        [`${number}. ${claim[language]} **${verdicts[verdict]}**`, truth[language]].join('  \n   '),
      )
      .join('\n')
  }
}
