import fetch from 'npm-registry-fetch'
import pacote from 'pacote'

import type { NpmOptions } from './npm-options.ts'
import { PACKAGES } from './platform.ts'
import type { Build } from './versions.ts'

const MISSING = new Set(['E404', 'ETARGET'])

/** Asks the registry for the builds of a version, by platform; platforms without one are left out. */
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
