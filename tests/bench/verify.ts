import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'

import { CACHE_FOLDER } from '../../scripts/verify/context-options.ts'
import { discoverExamples } from '../../scripts/example/discover.ts'
import type { Example } from '../../scripts/example/example.ts'
import { loadHeader } from '../../scripts/example/load-header.ts'
import { ROOT, createProject, linkInstalled, type Project } from '../helpers/project.ts'
import { generateExamples } from './generate.ts'
import { inTurn, measure, measureNode, median } from './measure.ts'
import type { Row } from './row.ts'

const RUN = path.join(ROOT, 'scripts/run.ts')

/** Compares `verify` with an empty cache to xargs, which runs the same programs on the same Node.js. */
export async function benchCold(): Promise<Row[]> {
  const generated = createProject(generateExamples(200))
  const book = createProject({}, plainExamples())
  // Some of them import packages.
  linkInstalled(book.root)
  const rows = [
    ...(await compareCold('200 generated examples', generated)),
    ...(await compareCold("the book's examples", book)),
  ]
  generated.remove()
  book.remove()
  return rows
}

/** Examples that xargs can run as well: they need one run, on one version, with `node` alone, and succeed. */
function plainExamples(): Record<string, string> {
  const isPlain = (example: Example): boolean => {
    const { node, repeat, formats, session, allow, expect } = loadHeader(ROOT, example)
    return [node, formats, allow, expect].every((each) => each.length === 0) && repeat === 1 && !session
  }
  const plain = discoverExamples(ROOT).examples.filter(isPlain)
  return Object.fromEntries(plain.flatMap(({ files }) => files.map((file) => [file, file])))
}

/** Measures `verify` of 1,000 unchanged examples. */
export async function benchWarm(): Promise<Row[]> {
  const project = createProject(generateExamples(1000))
  await measureNode([RUN, 'record', '--repeat', '1', '--root', project.root], ROOT)
  const runs = []
  for (let time = 0; time < 5; time += 1) runs.push(await measureNode([RUN, 'verify', '--root', project.root], ROOT))
  project.remove()
  return [
    { what: 'warm verify, 1,000 examples', value: median(runs.map(({ seconds }) => seconds)), unit: 's', goal: 1 },
    { what: '… its peak memory', value: median(runs.map(({ memory }) => memory)), unit: 'MiB', goal: 300 },
  ]
}

/** Measures with the sandbox and without it, each in turns with xargs, which has none. */
async function compareCold(what: string, project: Project): Promise<Row[]> {
  const cores = availableParallelism()
  const files = discoverExamples(project.root).examples.map(({ entry }) => project.path(entry))
  await measureNode([RUN, 'record', '--root', project.root], ROOT)
  const verify = (env: NodeJS.ProcessEnv) => () => {
    rmSync(project.path(CACHE_FOLDER), { recursive: true })
    return measureNode([RUN, 'verify', '--root', project.root, '--jobs', String(cores)], ROOT, env)
  }
  const floor = () =>
    measure(['xargs', '-P', String(cores), '-n', '1', process.execPath], project.root, { input: files.join('\n') })
  const [sandboxed, floorOfSandboxed] = await inTurn(5, verify(process.env), floor)
  const [bare, floorOfBare] = await inTurn(5, verify({ ...process.env, PATH: '' }), floor)
  const row = { unit: 's', floorName: `xargs -P ${cores} node` }
  return [
    {
      what: `cold verify with the sandbox, ${what}`,
      value: sandboxed.seconds,
      floor: floorOfSandboxed.seconds,
      ...row,
      goal: 0.75,
    },
    {
      what: '… without the sandbox and so without a compile cache',
      value: bare.seconds,
      floor: floorOfBare.seconds,
      ...row,
    },
  ]
}
