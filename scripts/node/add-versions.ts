import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { findBuilds } from './find-builds.ts'
import type { NpmOptions } from './npm-options.ts'
import { compareVersions } from './versions.ts'
import type { Builds } from './versions.ts'

/** The versions that examples may run on, from the project's root. */
const FILE = 'scripts/node/versions.json'

/**
 * Writes versions of Node.js, their integrity and size into the data file.
 * @param versions exact ones
 * @returns the platforms that each has builds for; a version without any is not written
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
  const sorted = Object.entries({ ...known, ...Object.fromEntries(usable) }).toSorted(([a], [b]) =>
    compareVersions(a, b),
  )
  await writeFile(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
  return Object.fromEntries(found.map(([version, builds]) => [version, Object.keys(builds)]))
}
