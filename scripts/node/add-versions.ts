import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { compare } from 'semver'

import type { NpmOptions } from './npm-options.ts'
import { findBuilds } from './registry.ts'
import type { Builds } from './versions.ts'

/** The versions that examples can run on, as a path from the project's root. */
const FILE = 'scripts/node/versions.json'

/**
 * Writes the builds of Node.js versions into the data file.
 * @param versions exact versions
 * @returns the platforms for which each version has a build; a version without any is not written
 */
export async function addVersions(
  root: string,
  versions: string[],
  options: NpmOptions,
): Promise<Record<string, string[]>> {
  const file = path.join(root, FILE)
  const known: Builds = JSON.parse(await readFile(file, 'utf8'))
  const found = await Promise.all(
    versions.map(async (version) => [version, await findBuilds(version, options)] as const),
  )
  const usable = found.filter(([, builds]) => Object.keys(builds).length > 0)
  const sorted = Object.entries({ ...known, ...Object.fromEntries(usable) }).toSorted(([a], [b]) => compare(a, b))
  await writeFile(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
  return Object.fromEntries(found.map(([version, builds]) => [version, Object.keys(builds)]))
}
