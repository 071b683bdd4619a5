import path from 'node:path'

import { ROOT, createSite, type Project } from '../helpers/project.ts'
import { generateExamples, generatePages, generatePlainPages } from './generate.ts'
import { inTurn, measureNode, type Measure } from './measure.ts'
import type { Row } from './row.ts'

const VITEPRESS = path.join(ROOT, 'node_modules/vitepress/bin/vitepress.js')
const PLAIN = { floorName: 'plain fences' }

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
  ]
}

async function compareBuilds(count: number, times: number): Promise<[Measure, Measure]> {
  const examples = generateExamples(count)
  const run = createSite({ ...generatePages(count), ...examples })
  const plain = createSite(generatePlainPages(count))
  await measureNode([run.path('scripts/run.ts'), 'record'], run.root)
  const result = await inTurn(times, build(run), build(plain))
  run.remove()
  plain.remove()
  return result
}

function build(site: Project): () => Promise<Measure> {
  return () => measureNode([VITEPRESS, 'build'], site.root)
}
