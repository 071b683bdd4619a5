import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import type { Installed } from './check-lockfile.ts'
import type { Locked } from './lockfile.ts'

const EVENTS = ['preinstall', 'install', 'postinstall']
/** npm builds a package that has it, whatever its package.json says. */
const GYP = 'binding.gyp'

/**
 * What installed packages run while they are installed. A lock says that there is something only where the registry that
 * it was made with says so; the packages themselves do not lie.
 * @param root the project's, absolute
 */
export function readInstalled(root: string, packages: Locked[]): Installed {
  // Those for other platforms are not here.
  const here = packages.filter(({ place }) => existsSync(path.join(root, place, 'package.json')))
  return new Map(here.map(({ place }) => [place, readScripts(path.join(root, place))]))
}

function readScripts(folder: string): string[] {
  const { scripts = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const named = EVENTS.filter((event) => event in scripts)
  return existsSync(path.join(folder, GYP)) ? [...named, GYP] : named
}
