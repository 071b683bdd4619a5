/**
 * `npm run upgrade`: pins the newest Node.js, Express and Koa of the npm registry in package.json. Then `npm install`
 * installs them, `npm run record -- --node pinned` runs the programs on them, and `npm run report -- --base HEAD` shows what
 * changed.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { compare } from 'semver'

import { CommandError, runCommand } from './cli/run-command.ts'
import { addVersions, findLatest, findNewestNode } from './node/registry.ts'
import { npmOptions } from './node/npm-options.ts'
import { PACKAGES } from './node/platform.ts'

/** The libraries that the book teaches, in their newest versions; the older ones have aliases. */
const LIBRARIES = ['express', 'koa']
/** The packages of Node.js, one per platform. */
const NODES = Object.values(PACKAGES)

const root = path.resolve(import.meta.dirname, '..')

const USAGE = `npm run upgrade

Pins the newest Node.js, Express and Koa of the npm registry in package.json.
Then: npm install; npm run record -- --node pinned; npm run report -- --base HEAD

Exit code: 0 pinned, or everything was up to date; 1 the registry does not answer.`

await runCommand(
  'upgrade',
  async () => {
    try {
      await upgrade()
    } catch (error) {
      if (!(error as NodeJS.ErrnoException).code) throw error
      throw new CommandError(`The npm registry does not answer: ${(error as Error).message}`, { cause: error })
    }
  },
  USAGE,
)

async function upgrade(): Promise<void> {
  const file = path.join(root, 'package.json')
  const text = await readFile(file, 'utf8')
  const { devDependencies, optionalDependencies } = JSON.parse(text)
  const pins: Record<string, string> = { ...devDependencies, ...optionalDependencies }
  const options = await npmOptions(root)
  const node = await findNewestNode(options)
  const latest = await Promise.all(LIBRARIES.map(async (name) => [name, await findLatest(name, options)] as const))
  const wanted = [...NODES.flatMap((name) => (node ? [[name, node] as const] : [])), ...latest]
  // A mirror of the registry may lag behind what is pinned.
  const changed = wanted.filter(([name, version]) => compare(pins[name] ?? '0.0.0', version) < 0)
  const next = changed.reduce(
    (whole, [name, version]) => whole.replace(`"${name}": "${pins[name]}"`, `"${name}": "${version}"`),
    text,
  )
  if (node && changed.some(([name]) => NODES.includes(name))) await addVersions(root, [node], options)
  if (next !== text) await writeFile(file, next)
  for (const [name, version] of changed) console.log(`${name}: ${pins[name]} → ${version}`)
  console.log(changed.length === 0 ? 'All are the newest.' : 'Next: npm install')
}
