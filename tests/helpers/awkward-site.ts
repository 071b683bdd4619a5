import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import * as fc from 'fast-check'
import type MarkdownIt from 'markdown-it'
import { disposeMdItInstance } from 'vitepress'

import { configureMarkdown } from '../../.vitepress/markdown/configure-markdown.ts'
import { checkBook } from '../../scripts/lint/book/check-book.ts'
import { checkPlainText } from '../../scripts/lint/typography/plain-text.ts'
import { InputError, type Problem } from '../../scripts/util/problem.ts'
import { awkwardPage, type AwkwardPage } from './awkward-page.ts'
import { buildSite } from './command.ts'
import { createSite, PINNED, type Project } from './project.ts'
import { often } from './fuzz.ts'
import { recordings } from './repository.ts'

/** A generated page with what the checks said. */
export interface JudgedPage extends AwkwardPage {
  /** Its name in the chapter. */
  name: string
  problems: Problem[]
}

/** Generated pages in a site. */
export interface AwkwardSite {
  site: Project
  /** The seed that makes the same pages again. */
  seed: number
  pages: JudgedPage[]
  /** The HTML of a page that was built. */
  html: (name: string) => string
}

const ONE = '---\ntitle: One\ndescription: What one is.\n---\n\n# One\n\n::: run a/one\nIt prints.\n:::\n'
const HOME = '---\ndescription: A book.\n---\n\n[One](./a/one)\n'

/** Generates pages, checks them as `npm run check` does, and builds those that have no problems together. */
export async function buildAwkwardPages(count: number): Promise<AwkwardSite> {
  const { seed = Math.floor(Math.random() * 2 ** 31) } = often(count)
  const made = fc.sample(awkwardPage, { numRuns: count, seed }).map((page, at) => ({ ...page, name: `p-${at}` }))
  const site = createSite({
    '.github/README.md': '# Book\n',
    'docs/zh/index.md': HOME,
    'docs/en/index.md': HOME,
    'docs/en/a/one.md': ONE,
    'docs/zh/a/one.md': ONE,
    'examples/a/one.ts': "console.log('one')\n",
    ...recordings({ one: { [PINNED]: ['one'] } }),
    ...listOf(made),
    ...Object.fromEntries(
      made.flatMap(({ name, source }) => ['en', 'zh'].map((language) => [`docs/${language}/a/${name}.md`, source])),
    ),
  })
  const problems = await check(site, made)
  const pages = made.map((page) => {
    const files = ['en', 'zh'].map((language) => `docs/${language}/a/${page.name}.md`)
    return { ...page, problems: problems.filter(({ file }) => files.includes(file)) }
  })
  for (const { name } of pages) rmSync(site.path(`docs/zh/a/${name}.md`))
  const refused = pages.filter((page) => page.problems.length > 0)
  for (const { name } of refused) rmSync(site.path(`docs/en/a/${name}.md`))
  site.write(listOf(pages.filter((page) => page.problems.length === 0)))
  const { code, stderr } = await buildSite(site.root, [], { ...process.env, SITE_URL: 'https://example.org/' })
  if (code !== 0) throw new Error(`seed ${seed}: what the checks accept cannot be built:\n${stderr}`)
  const html = (name: string): string => readFileSync(site.path(`.vitepress/dist/en/a/${name}.html`), 'utf8')
  return { site, seed, pages, html }
}

function listOf(pages: { name: string }[]): Record<string, string> {
  const chapter = {
    slug: 'a',
    title: { zh: '甲 <b> & "c"', en: 'A <b> & "c"' },
    pages: ['one', ...pages.map(({ name }) => name)],
  }
  return { 'docs/contents.json': JSON.stringify([chapter], null, 2) }
}

/** The steps of `npm run check` that look at pages. */
async function check({ root, path: at }: Project, pages: { name: string }[]): Promise<Problem[]> {
  disposeMdItInstance()
  const configure = (md: MarkdownIt): void => void configureMarkdown(md, { root, base: '/' })
  const problems = await checkBook(root, '2027-02-01', configure).catch((error: unknown) => {
    if (error instanceof InputError) return [error.problem]
    throw error
  })
  const files = pages.map(({ name }) => path.join('docs/en/a', `${name}.md`))
  return [...files.flatMap((file) => checkPlainText(file, readFileSync(at(file)))), ...problems]
}
