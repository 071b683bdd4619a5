import pacote from 'pacote'

import type { NpmOptions } from './npm-options.ts'
import { PACKAGES } from './platform.ts'
import { compareVersions } from './versions.ts'

const RE_STABLE = /^\d+\.\d+\.\d+$/

/** The newest Node.js that the registry has for every platform of this project. */
export async function findNewestNode(options: NpmOptions): Promise<string | undefined> {
  const lists = await Promise.all(
    Object.values(PACKAGES).map(async (name) => {
      const { versions } = await pacote.packument(name, options)
      return Object.keys(versions).filter((version) => RE_STABLE.test(version))
    }),
  )
  const [first = [], ...others] = lists
  return first
    .filter((version) => others.every((list) => list.includes(version)))
    .toSorted(compareVersions)
    .at(-1)
}

/** What a package's authors call its latest version. */
export async function findLatest(name: string, options: NpmOptions): Promise<string> {
  const { version } = await pacote.manifest(`${name}@latest`, options)
  return version
}
