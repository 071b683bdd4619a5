import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import * as v from 'valibot'

import { parseJson } from '../../util/read-json.ts'
import type { InstallScripts } from './check-lockfile.ts'
import type { LockedPackage } from './lockfile.ts'

const EVENTS = ['preinstall', 'install', 'postinstall']
/** npm builds each package that contains this file, even without an install script. */
const GYP = 'binding.gyp'

const schema = v.object({ scripts: v.optional(v.record(v.string(), v.unknown()), {}) })

/**
 * Finds the install scripts of the installed packages. The lockfile is not enough: it lists only those that the registry
 * reported.
 * @param root the project's root, absolute
 */
export function readInstallScripts(root: string, packages: LockedPackage[]): InstallScripts {
  // Packages for other platforms are not installed.
  const installed = packages.filter(({ folder }) => existsSync(path.join(root, folder, 'package.json')))
  return new Map(installed.map(({ folder }) => [folder, readScripts(root, folder)]))
}

function readScripts(root: string, folder: string): string[] {
  const file = `${folder}/package.json`
  const next = 'Install the package again: npm ci'
  const { scripts } = parseJson(readFileSync(path.join(root, file), 'utf8'), schema, { file, next })
  const events = EVENTS.filter((event) => event in scripts)
  return existsSync(path.join(root, folder, GYP)) ? [...events, GYP] : events
}
