import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Example } from '../example/example.ts'
import type { Header, Permission } from '../example/header.ts'
import type { NodeVersion } from '../node/pinned.ts'

/** What one run needs to know. */
export interface Task {
  example: Example
  header: Header
  node: NodeVersion
  /** The project's root, absolute and without symbolic links. */
  root: string
  /** Where Node.js keeps compiled code; it exists. */
  compileCache: string
}

/** The surroundings of one run: nothing of the caller's but what stands here. */
export interface Sandbox {
  /** A new, empty working directory, absolute and without symbolic links. */
  folder: string
  /** Arguments for Node.js, the entry last. */
  args: string[]
  env: Record<string, string>
  /** Names the marks of this run: see preload.cts. */
  nonce: string
}

const PRELOAD = path.join(import.meta.dirname, 'preload.cts')

const FLAGS: Readonly<Record<Permission, (folder: string) => string[]>> = {
  net: () => ['--allow-net'],
  'child-process': () => ['--allow-child-process', '--disable-warning=PERM0002'],
  worker: () => ['--allow-worker', '--disable-warning=PERM0003'],
  addons: () => ['--allow-addons', '--disable-warning=PERM0004'],
  'fs-write': (folder) => [`--allow-fs-write=${folder}`],
  'fs-read': () => ['--allow-fs-read=*'],
}

/** Makes the working directory, and says how Node.js is to be started in it. The caller removes it. */
export function createSandbox({ example, header, node, root, compileCache }: Task): Sandbox {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'proven-')))
  const nonce = randomBytes(8).toString('hex')
  const readable = [path.join(root, example.home), packagesOf(root), PRELOAD, compileCache, folder]
  const args = [
    '--permission',
    ...readable.map((each) => `--allow-fs-read=${each}`),
    `--allow-fs-write=${compileCache}`,
    ...header.allow.flatMap((permission) => FLAGS[permission](folder)),
    `--require=${PRELOAD}`,
    path.join(root, example.entry),
  ]
  return { folder, args, env: environment(folder, node, compileCache, nonce), nonce }
}

/** Where imported packages really are; a link to them is followed. */
function packagesOf(root: string): string {
  const folder = path.join(root, 'node_modules')
  return existsSync(folder) ? realpathSync(folder) : folder
}

function environment(folder: string, node: NodeVersion, compileCache: string, nonce: string): Record<string, string> {
  return {
    PATH: [path.dirname(node.executable), '/usr/local/bin', '/usr/bin', '/bin'].join(path.delimiter),
    HOME: folder,
    TMPDIR: folder,
    TZ: 'UTC',
    LANG: 'en_US.UTF-8',
    NO_COLOR: '1',
    NODE_COMPILE_CACHE: compileCache,
    PROVEN_NONCE: nonce,
  }
}
