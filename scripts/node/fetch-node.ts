import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'

import pacote from 'pacote'
import { lock } from 'proper-lockfile'
import { extract } from 'tar'

import type { NpmOptions } from './npm-options.ts'
import { executableIn } from './platform.ts'
import type { Build } from './versions.ts'

/** How far a download is, in bytes. */
export interface Progress {
  version: string
  received: number
  total: number
}

export interface FetchOptions {
  version: string
  build: Build
  /** Where versions are kept, absolute; it exists. Each has its own folder. */
  folder: string
  npm: NpmOptions
  onProgress?: (progress: Progress) => void
}

/** A process that died without giving its lock back is waited for this long, in milliseconds. */
const STALE = 10_000
/** Not strict, a file that could not be written whole would only be a warning. */
const UNPACK = { strip: 1, strict: true }
const PATIENCE = { forever: true, minTimeout: 100, maxTimeout: 500 }

/**
 * Fetches one version of Node.js into a folder of its name, which appears only when it is whole and its tarball has the
 * expected integrity. A second process waits for the first, and finds it there.
 */
export async function fetchNode(options: FetchOptions): Promise<void> {
  const home = path.join(options.folder, options.version)
  const release = await lock(home, { realpath: false, stale: STALE, retries: PATIENCE })
  try {
    if (!existsSync(home)) await unpack(home, options)
  } finally {
    await release()
  }
}

/** The lock is held: what lies in the unfinished folder is of a process that died. */
async function unpack(home: string, options: FetchOptions): Promise<void> {
  const unfinished = `${home}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  try {
    await download(unfinished, options)
    await check(path.join(unfinished, executableIn()), options.version)
    await rename(unfinished, home)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** A build that does not start here, or is another version, must not be taken for a failing example. */
async function check(executable: string, version: string): Promise<void> {
  await chmod(executable, 0o755)
  const { stdout } = await promisify(execFile)(executable, ['--version'])
  if (stdout.trim() === `v${version}`) return
  throw Object.assign(new Error(`its package holds ${stdout.trim()}`), { code: 'EVERSION' })
}

/** Only the executable: a whole package takes four times the room. */
async function download(target: string, { version, build, npm, onProgress }: FetchOptions): Promise<void> {
  const wanted = `package/${executableIn()}`
  await mkdir(target, { recursive: true })
  await pacote.tarball.stream(
    `${build.package}@${version}`,
    // It flows from here on: whoever waits for something else first may miss its end.
    async (tarball) => {
      let received = 0
      onProgress?.({ version, received, total: build.size })
      tarball.on('data', (chunk: Buffer) => {
        received += chunk.length
        onProgress?.({ version, received, total: build.size })
      })
      await pipeline(tarball, extract({ ...UNPACK, cwd: target, filter: (name) => name === wanted }))
    },
    { ...npm, integrity: build.integrity },
  )
}
