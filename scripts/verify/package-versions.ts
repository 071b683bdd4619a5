import { readFileSync } from 'node:fs'

import * as v from 'valibot'

import { parseJson } from '../util/read-json.ts'
import { mapOf } from '../util/schemas.ts'

/** The exact versions of the packages that a lockfile of npm 7 or later pins. */
export interface PackageVersions {
  /** Returns the versions of packages and of everything that they depend on, as text that is the same for the same versions. */
  of: (names: Iterable<string>) => string
}

const ranges = v.optional(mapOf(v.string()), {})
const entry = v.looseObject({ version: v.optional(v.string()), dependencies: ranges, optionalDependencies: ranges })
const schema = v.object({ packages: v.optional(mapOf(entry), {}) })
const MODULES = 'node_modules/'

/**
 * @param file absolute path of package-lock.json
 * @throws InputError if it has another form
 */
export function readPackageVersions(file: string): PackageVersions {
  const next = 'Restore the file from the last commit, and run npm install.'
  const { packages } = parseJson(readFileSync(file, 'utf8'), schema, { file: 'package-lock.json', next })

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
