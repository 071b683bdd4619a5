import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import fetch from 'npm-registry-fetch'
import pacote from 'pacote'
import { compare, major, rsort } from 'semver'

import type { NpmOptions } from './npm-options.ts'
import { PACKAGES } from './platform.ts'
import { DATING_PLATFORM } from './releases.ts'
import { isVersion, type Build, type Builds } from './versions.ts'

/** The versions that examples can run on, as a path from the project's root. */
export const VERSIONS_FILE = 'scripts/node/versions.json'
const MISSING = new Set(['E404', 'ETARGET'])

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
  const file = path.join(root, VERSIONS_FILE)
  const known: Builds = JSON.parse(await readFile(file, 'utf8'))
  const found = await Promise.all(
    versions.map(async (version) => [version, await findBuilds(version, options)] as const),
  )
  const usable = found.filter(([, builds]) => Object.keys(builds).length > 0)
  const sorted = Object.entries({ ...known, ...Object.fromEntries(usable) }).toSorted(([a], [b]) => compare(a, b))
  await writeFile(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`)
  return Object.fromEntries(found.map(([version, builds]) => [version, Object.keys(builds)]))
}

/** Returns the registry's builds of a version by platform, without the platforms that have none. */
async function findBuilds(version: string, options: NpmOptions): Promise<Record<string, Build>> {
  const found = Object.entries(PACKAGES).map(async ([platform, name]) => {
    const build = await findBuild(name, version, options)
    return build ? [[platform, build] as const] : []
  })
  return Object.fromEntries((await Promise.all(found)).flat())
}

async function findBuild(name: string, version: string, options: NpmOptions): Promise<Build | undefined> {
  try {
    const { _resolved, _integrity } = await pacote.manifest(`${name}@${version}`, options)
    const { headers } = await fetch(_resolved, { ...options, method: 'HEAD' })
    return { package: name, integrity: _integrity, size: Number(headers.get('content-length')) }
  } catch (error) {
    if (MISSING.has(String((error as NodeJS.ErrnoException).code))) return undefined
    throw error
  }
}

/** All releases that changes can be dated by, as a path from the project's root. */
export const RELEASES_FILE = 'scripts/node/releases.json'
/** The oldest major version that the book speaks of. */
const OLDEST = 10
/** Releases whose package for the dating platform contains another version. */
const UNUSABLE: ReadonlySet<string> = new Set(['26.8.0'])

/**
 * Writes all releases of Node.js that the registry knows into the data file, with the integrity of the build for the dating
 * platform; null for a release without a build that can be used there.
 * @returns the releases that the file did not have
 */
export async function writeReleases(root: string, options: NpmOptions): Promise<string[]> {
  const file = path.join(root, RELEASES_FILE)
  const known = JSON.parse(await readFile(file, 'utf8'))
  const found = new Map<string, string | null>()
  for (const [platform, name] of Object.entries(PACKAGES)) {
    const { versions } = await pacote.packument(name, options)
    const releases = Object.entries(versions).filter(([each]) => isVersion(each) && major(each) >= OLDEST)
    for (const [release, { dist }] of releases)
      if (platform === DATING_PLATFORM && !UNUSABLE.has(release)) found.set(release, dist.integrity ?? null)
      else found.getOrInsert(release, null)
  }
  const sorted = Object.fromEntries([...found].toSorted(([a], [b]) => compare(a, b)))
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`)
  return Object.keys(sorted).filter((release) => !Object.hasOwn(known, release))
}

/** Removes a version from the data file, on which no example runs any more. */
export async function removeVersion(root: string, version: string): Promise<void> {
  const file = path.join(root, VERSIONS_FILE)
  const known: Builds = JSON.parse(await readFile(file, 'utf8'))
  const others = Object.entries(known).filter(([each]) => each !== version)
  await writeFile(file, `${JSON.stringify(Object.fromEntries(others), null, 2)}\n`)
}

/** Returns the versions of Node.js that the registry has, by the name of each platform's package. */
export async function listNodes(options: NpmOptions): Promise<Map<string, string[]>> {
  const lists = Object.values(PACKAGES).map(async (name) => {
    const { versions } = await pacote.packument(name, options)
    return [name, Object.keys(versions).filter(isVersion)] as const
  })
  return new Map(await Promise.all(lists))
}

/** Returns the newest version that all lists contain. */
export function newestOfAll(lists: Iterable<string[]>): string | undefined {
  const [first = [], ...others] = lists
  const [newest] = rsort(first.filter((version) => others.every((list) => list.includes(version))))
  return newest
}

/** Returns the version of a package that its authors tagged `latest`. */
export async function findLatest(name: string, options: NpmOptions): Promise<string> {
  const { version } = await pacote.manifest(`${name}@latest`, options)
  return version
}
