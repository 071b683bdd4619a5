import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { InputError } from '../util/problem.ts'
import { PACKAGES, PLATFORM, executableIn } from './platform.ts'

/** An installed version of Node.js. */
export interface NodeVersion {
  /** Without the "v": 26.10.0 */
  version: string
  /** Absolute path of its executable. */
  executable: string
}

/**
 * Returns the pinned Node: the version that package.json names and npm installed.
 * @throws InputError if there is none for this platform
 */
export function pinnedNode(root: string, platform = PLATFORM): NodeVersion {
  const name = PACKAGES[platform]
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const version: string | undefined = name && manifest.optionalDependencies?.[name]
  if (!name || !version) {
    const next = `Run it on one of these platforms: ${Object.keys(PACKAGES).join(', ')}.`
    throw new InputError({ file: 'package.json', message: `no Node.js is pinned for ${platform}.`, next })
  }
  const executable = path.join(root, 'node_modules', name, executableIn(platform))
  if (!existsSync(executable)) {
    throw new InputError({ file: 'package.json', message: `Node.js ${version} is not installed.`, next: 'Run npm ci.' })
  }
  return { version, executable }
}
