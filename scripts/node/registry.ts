import fetch from 'npm-registry-fetch'
import pacote from 'pacote'
import { rsort } from 'semver'

import type { NpmOptions } from './npm-options.ts'
import { PACKAGES } from './platform.ts'
import { isVersion, type Build } from './versions.ts'

const MISSING = new Set(['E404', 'ETARGET'])

/** Returns the registry's builds of a version by platform, without the platforms that have none. */
export async function findBuilds(version: string, options: NpmOptions): Promise<Record<string, Build>> {
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

/** Returns the newest Node.js that the registry has for every platform of this project. */
export async function findNewestNode(options: NpmOptions): Promise<string | undefined> {
  const lists = await Promise.all(
    Object.values(PACKAGES).map(async (name) => {
      const { versions } = await pacote.packument(name, options)
      return Object.keys(versions).filter(isVersion)
    }),
  )
  const [first = [], ...others] = lists
  const [newest] = rsort(first.filter((version) => others.every((list) => list.includes(version))))
  return newest
}

/** Returns the version of a package that its authors tagged `latest`. */
export async function findLatest(name: string, options: NpmOptions): Promise<string> {
  const { version } = await pacote.manifest(`${name}@latest`, options)
  return version
}
