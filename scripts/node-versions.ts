/**
 * `npm run node-versions -- 28.0.0 …`: adds versions of Node.js to the ones that examples may run on. Asks the npm
 * registry which builds there are, and writes their integrity and size into the data file.
 * Exit codes: 0 added; 1 there is no build of one; 2 wrong usage.
 */
import path from 'node:path'

import { addVersions } from './node/add-versions.ts'
import { npmOptions } from './node/npm-options.ts'

const root = path.resolve(import.meta.dirname, '..')
const wanted = process.argv.slice(2)

if (wanted.length === 0 || !wanted.every((version) => /^\d+\.\d+\.\d+$/.test(version))) {
  console.error('Name exact versions: npm run node-versions -- 28.0.0')
  process.exitCode = 2
} else {
  const added = await addVersions(root, wanted, await npmOptions(root))
  for (const [version, platforms] of Object.entries(added)) {
    console.log(`${version}: ${platforms.join(', ') || 'no build'}`)
    if (platforms.length === 0) process.exitCode = 1
  }
}
