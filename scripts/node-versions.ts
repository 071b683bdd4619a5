/**
 * `npm run node-versions -- 28.0.0 …`: adds versions of Node.js on which examples may run. Asks the npm registry for their
 * builds and writes integrity and size into the data file. Exit code 1: a version has no build.
 */
import path from 'node:path'

import { runCommand, UsageError } from './cli/run-command.ts'
import { stdout } from './cli/terminal.ts'
import { addVersions, writeReleases } from './node/registry.ts'
import { npmOptions } from './node/npm-options.ts'
import { isVersion } from './node/versions.ts'

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run node-versions -- <version>…
npm run node-versions -- --releases

Adds exact versions of Node.js, such as 28.0.0, to those on which examples may run: asks the npm registry for their builds
and writes integrity and size into the data file. That takes seconds.

  --releases   write the integrity of all releases into scripts/node/releases.json, for npm run bisect

Exit code: 0 added; 1 a version has no build; 2 wrong usage.`

await runCommand(
  'node-versions',
  async (args) => {
    if (args.join() === '--releases') return reportReleases(await writeReleases(root, await npmOptions(root)))
    if (args.length === 0 || !args.every(isVersion))
      throw new UsageError('Name exact versions: npm run node-versions -- 28.0.0')
    const added = Object.entries(await addVersions(root, args, await npmOptions(root)))
    for (const [version, platforms] of added) stdout.print(`${version}: ${platforms.join(', ') || 'no build'}`)
    return added.some(([, platforms]) => platforms.length === 0) ? 1 : 0
  },
  USAGE,
)

function reportReleases(added: string[]): void {
  stdout.print(added.length === 0 ? 'No release is new.' : `New: ${added.join(', ')}`)
}
