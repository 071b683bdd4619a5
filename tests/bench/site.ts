import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'

import { contents } from '../../scripts/content/contents.ts'
import { ROOT, createSite, type Project } from '../helpers/project.ts'
import { generateExamples, generatePages, generatePlainPages, type Files } from './generate.ts'
import { inTurn, measureNode, type Measure } from './measure.ts'
import type { Row } from './row.ts'

const VITEPRESS = path.join(ROOT, 'node_modules/vitepress/bin/vitepress.js')
const PLAIN = { floorName: 'plain fences' }
const BOOK = { docs: 'docs', examples: 'examples' }
/** What a build keeps for the next one. */
const CACHES = ['.cache/highlighted.json', '.cache/types.json']

/** Compares `vitepress build` of pages with the `run` directive and with plain fences, and measures the growth. */
export async function benchSite(): Promise<Row[]> {
  const [small, smallPlain] = await compareBuilds(200, 5)
  const [large, largePlain] = await compareBuilds(1000, 4)
  const growth = (a: Measure, b: Measure): number => b.seconds / a.seconds
  return [
    { what: 'build, 200 pages', value: small.seconds, unit: 's', floor: smallPlain.seconds, ...PLAIN, goal: 1.15 },
    { what: '… peak memory', value: small.memory, unit: 'MiB', floor: smallPlain.memory, ...PLAIN },
    { what: 'build, 1,000 pages', value: large.seconds, unit: 's', floor: largePlain.seconds, ...PLAIN, goal: 1.15 },
    { what: '… peak memory', value: large.memory, unit: 'MiB', floor: largePlain.memory, ...PLAIN },
    { what: 'growth of time, 200 to 1,000 pages', value: growth(small, large), unit: '×', goal: 5 },
    ...(await benchBook()),
  ]
}

/** Compares the book with its Markdown twins, which have the same text, code and output as plain Markdown. */
async function benchBook(): Promise<Row[]> {
  const book = createSite({}, BOOK)
  await buildWarm(book)()
  const plain = createSite(readTwins(book))
  const [cold, floor] = await inTurn(3, buildCold(book), buildCold(plain))
  const [warm, warmFloor] = await inTurn(3, buildWarm(book), buildWarm(plain))
  book.remove()
  plain.remove()
  return [
    { what: 'build, the book, first time', value: cold.seconds, unit: 's', floor: floor.seconds, ...PLAIN, goal: 2 },
    { what: '… again', value: warm.seconds, unit: 's', floor: warmFloor.seconds, ...PLAIN, goal: 2 },
    { what: '… again, in seconds', value: warm.seconds, unit: 's', goal: 10 },
  ]
}

function readTwins(book: Project): Files {
  const pages = contents.flatMap(({ slug: chapter, pages: own }) => own.map(({ slug }) => `${chapter}/${slug}`))
  const files = ['zh', 'en'].flatMap((language) =>
    pages.map((page) => {
      const twin = book.path(`.vitepress/dist/${language === 'zh' ? '' : 'en/'}${page}.md`)
      return [`docs/${language}/${page}.md`, readFileSync(twin, 'utf8')]
    }),
  )
  return { ...Object.fromEntries(files), 'docs/zh/index.md': '# Home\n', 'docs/en/index.md': '# Home\n' }
}

async function compareBuilds(count: number, times: number): Promise<[Measure, Measure]> {
  const run = createSite({ ...generatePages(count), ...generateExamples(count) })
  const plain = createSite(generatePlainPages(count))
  await measureNode([run.path('scripts/run.ts'), 'record', '--repeat', '1'], run.root)
  const result = await inTurn(times, buildCold(run), buildCold(plain))
  run.remove()
  plain.remove()
  return result
}

/** Builds a site as if for the first time. */
export function buildCold(site: Project): () => Promise<Measure> {
  return () => {
    for (const file of CACHES) rmSync(site.path(file), { force: true })
    return buildWarm(site)()
  }
}

function buildWarm(site: Project): () => Promise<Measure> {
  return () => measureNode([VITEPRESS, 'build'], site.root)
}
