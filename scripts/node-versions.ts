/**
 * `npm run node-versions -- 28.0.0 …`: adds versions of Node.js to the ones that examples may run on. Asks the npm
 * registry which builds there are, and writes their integrity and size into the data file.
 * Exit codes: 0 added; 1 there is no build of one; 2 wrong usage.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { findBuilds } from './shared/node/find-builds.ts'
import { npmOptions } from './shared/node/npm-options.ts'
import { compareVersions } from './shared/node/versions.ts'

const root = path.resolve(import.meta.dirname, '..')
const file = path.join(import.meta.dirname, 'shared/node/versions.json')
const wanted = process.argv.slice(2)

if (wanted.length === 0 || !wanted.every((version) => /^\d+\.\d+\.\d+$/.test(version))) {
  console.error('Name exact versions: npm run node-versions -- 28.0.0')
  process.exitCode = 2
} else await add(wanted)

async function add(versions: string[]): Promise<void> {
  const options = await npmOptions(root)
  const known = JSON.parse(await readFile(file, 'utf8'))
  for (const version of versions) {
    const builds = await findBuilds(version, options)
    console.log(`${version}: ${Object.keys(builds).join(', ') || 'no build'}`)
    if (Object.keys(builds).length === 0) process.exitCode = 1
    else known[version] = builds
  }
  const sorted = Object.entries(known).toSorted(([a], [b]) => compareVersions(a, b))
  await writeFile(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
}
