import { globSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { getHeapStatistics } from 'node:v8'
import { gzipSync } from 'node:zlib'

import { EDITION_FILE } from '../../scripts/contracts/edition.ts'
import { createSite } from '../helpers/project.ts'
import { generateExamples, generatePages } from './generate.ts'
import { measureNode } from './measure.ts'
import type { Row } from './row.ts'
import { buildCold } from './site.ts'

const SMALL = 200
const LARGE = 2000
/** As many as an English page of the book has. */
const WORDS = 470
const MIB = 1024 ** 2

/** A row whose goal is a limit, beyond which something no longer works or nobody waits. */
type Limit = Required<Pick<Row, 'what' | 'value' | 'unit' | 'goal'>>

/** Builds 2,000 pages with an example each, and tells which limit a growing book reaches first. */
export async function benchScale(): Promise<Row[]> {
  const small = await measureBook(SMALL)
  const large = await measureBook(LARGE)
  return [...large, firstReached(small, large)]
}

async function measureBook(pages: number): Promise<Limit[]> {
  const site = createSite({ ...generatePages(pages, WORDS), ...generateExamples(pages) })
  const run = (...args: string[]) => measureNode([site.path('scripts/run.ts'), ...args], site.root)
  await run('record', '--repeat', '1')
  const cold = await run('verify', '--no-cache')
  const warm = await run('verify')
  const { seconds, memory } = await buildCold(site)()
  const dist = site.path('.vitepress/dist')
  const [index = ''] = globSync('assets/chunks/@localSearchIndex*.js', { cwd: dist })
  const search = gzipSync(readFileSync(path.join(dist, index))).length / MIB
  const { loaded } = JSON.parse(readFileSync(path.join(dist, EDITION_FILE), 'utf8'))
  const whole = globSync('**/*.*', { cwd: dist }).reduce((sum, file) => sum + statSync(path.join(dist, file)).size, 0)
  site.remove()
  const what = `${pages.toLocaleString('en')} pages and examples: `
  return [
    // CI has 15 minutes for everything.
    { what: `${what}verify, nothing cached`, value: cold.seconds, unit: 's', goal: 300 },
    { what: '… verify, all cached', value: warm.seconds, unit: 's', goal: 10 },
    { what: '… build, first time', value: seconds, unit: 's', goal: 300 },
    // Node.js ends a program whose heap is larger.
    { what: '… build, peak memory', value: memory, unit: 'MiB', goal: getHeapStatistics().heap_size_limit / MIB },
    // A reader waits for it at the first search.
    { what: '… search index, compressed', value: search, unit: 'MiB', goal: 2 },
    { what: '… offline copy, compressed', value: loaded / MIB, unit: 'MiB', goal: 50 },
    // https://docs.github.com/pages/getting-started-with-github-pages/github-pages-limits
    { what: '… the whole site', value: whole / MIB, unit: 'MiB', goal: 1000 },
  ]
}

/** Extends the straight line through both measurements to each limit. */
function firstReached(small: Limit[], large: Limit[]): Row {
  const reached = large.map(({ what, value, goal }, at) => {
    const before = small[at]?.value ?? 0
    const perPage = (value - before) / (LARGE - SMALL)
    // A noisy measurement of the small book can be the larger one.
    const pages = perPage > 0 ? SMALL + (goal - before) / perPage : Infinity
    return { what: what.replace(/^.*[…:] /, ''), pages }
  })
  const [first] = reached.toSorted((a, b) => a.pages - b.pages)
  return { what: `The first limit: ${first?.what}`, value: first?.pages ?? 0, unit: 'pages' }
}
