import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

import { parseJson } from '../util/read-json.ts'
import { mapOf } from '../util/schemas.ts'

/** The exact versions of installed packages. */
export interface PackageVersions {
  /** Returns the versions of packages and of everything that they depend on, as text that is the same for the same versions. */
  of: (names: Iterable<string>) => string
}

/** The versions where nothing is installed. */
export const NO_PACKAGES: PackageVersions = { of: () => '' }

const ranges = v.optional(mapOf(v.string()), {})
const entry = v.looseObject({ version: v.optional(v.string()), dependencies: ranges, optionalDependencies: ranges })
const schema = v.object({ packages: v.optional(mapOf(entry), {}) })
const MODULES = 'node_modules/'
/** npm lists what it installed in the first one; the second one says what it is to install. npm 7 or later. */
const LOCKFILES = ['node_modules/.package-lock.json', 'package-lock.json']

/**
 * Reads which versions are installed in a folder.
 * @param folder absolute path of the folder that contains node_modules
 * @returns undefined if npm installed nothing in it
 * @throws InputError if the list of packages has another form
 */
export function readPackageVersions(folder: string): PackageVersions | undefined {
  const file = LOCKFILES.find((each) => existsSync(path.join(folder, each)))
  if (file === undefined) return undefined
  const next = 'Restore package-lock.json from the last commit, and run npm ci.'
  const { packages } = parseJson(readFileSync(path.join(folder, file), 'utf8'), schema, { file, next })
  return versionsIn(packages)
}

function versionsIn(packages: v.InferOutput<typeof schema>['packages']): PackageVersions {
  /** The folder that Node.js resolves a name to, from the folder of the package that imports it. */
  function resolve(name: string, from: string): string | undefined {
    const folder = `${from}${from === '' ? '' : '/'}${MODULES}${name}`
    if (Object.hasOwn(packages, folder)) return folder
    if (from === '') return undefined
    return resolve(name, from.slice(0, Math.max(0, from.lastIndexOf(`/${MODULES}`))))
  }

  return {
    of(names) {
      const found = new Set([...names].map((name) => resolve(name, '')))
      for (const folder of found) {
        const { dependencies = {}, optionalDependencies = {} } = packages[folder ?? ''] ?? {}
        if (folder === undefined) continue
        for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) found.add(resolve(name, folder))
      }
      const versions = [...found].flatMap((folder) => (folder ? [`${folder} ${packages[folder]?.version}`] : []))
      return versions.toSorted().join('\n')
    },
  }
}
