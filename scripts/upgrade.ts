/**
 * `npm run upgrade`: pins the newest Node.js, Express and Koa that the npm registry has, in package.json. `npm install` then
 * brings them, `npm run record -- --node pinned` shows what programs do on them, and `npm run report -- --base HEAD` tells it.
 * Exit codes: 0 pinned, or all are the newest; 1 the registry does not answer.
 */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { compare } from 'semver'

import { addVersions } from './node/add-versions.ts'
import { npmOptions } from './node/npm-options.ts'
import { PACKAGES } from './node/platform.ts'
import { findLatest, findNewestNode } from './node/registry.ts'

/** The libraries that the book teaches, in their newest versions; older ones stand beside them under other names. */
const LIBRARIES = ['express', 'koa']
/** Node.js, for each platform. */
const NODES = Object.values(PACKAGES)

const root = path.resolve(import.meta.dirname, '..')
const file = path.join(root, 'package.json')
const text = await readFile(file, 'utf8')
const { devDependencies, optionalDependencies } = JSON.parse(text)
const pins: Record<string, string> = { ...devDependencies, ...optionalDependencies }

try {
  await upgrade()
} catch (error) {
  if (!(error as NodeJS.ErrnoException).code) throw error
  console.error(`The npm registry does not answer: ${(error as Error).message}`)
  process.exitCode = 1
}

async function upgrade(): Promise<void> {
  const options = await npmOptions(root)
  const node = await findNewestNode(options)
  const latest = await Promise.all(LIBRARIES.map(async (name) => [name, await findLatest(name, options)] as const))
  const wanted = [...NODES.flatMap((name) => (node ? [[name, node] as const] : [])), ...latest]
  // A mirror may lag behind what is pinned.
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
