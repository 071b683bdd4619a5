import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { digest } from '../util/digest.ts'
import { packageOf } from '../example/packages.ts'
import type { PackageVersions } from './package-versions.ts'

const SCRIPTS = path.resolve(import.meta.dirname, '..')
/** The module that runs an example and judges what it did. */
const ENTRY = 'verify/run-example.ts'
/** Files that run in other processes, so no module imports them. */
const OTHER_PROCESSES = 'runner/{init.sh,preload/*.cts,fill-compile-cache.mts}'
const RE_IMPORT = /^(?:import|export) (?!type )[^'"]*?from '([^']+)'|\bimport\('([^']+)'\)/gm

/**
 * Identifies the code that takes part in running an example: the modules that run-example.ts imports, directly or not, and the
 * versions of the packages that they import. Other code, such as that of the reports and the commands, is left out.
 * @param scripts absolute path of this project's `scripts` folder
 */
export function fingerprintOf(packages: PackageVersions, scripts = SCRIPTS): string {
  const others = globSync(OTHER_PROCESSES, { cwd: scripts }).map((name) => path.join(scripts, name))
  const { files, names } = importedFrom([path.join(scripts, ENTRY), ...others])
  const texts = files.toSorted().flatMap((file) => [path.relative(scripts, file), readFileSync(file)])
  return digest([...texts, packages.of(names)])
}

/** Follows the imports of files. Returns all files, absolute, and the names of packages. */
function importedFrom(entries: string[]): { files: string[]; names: Set<string> } {
  const files = new Set(entries)
  const names = new Set<string>()
  // A set also visits what is added meanwhile.
  for (const file of files) {
    for (const [, from, dynamic] of readFileSync(file, 'utf8').matchAll(RE_IMPORT)) {
      const specifier = from ?? dynamic ?? ''
      const name = packageOf(specifier)
      if (specifier.startsWith('.')) files.add(path.resolve(path.dirname(file), specifier))
      else if (name !== undefined) names.add(name)
    }
  }
  return { files: [...files], names }
}
