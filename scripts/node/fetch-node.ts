import { existsSync } from 'node:fs'
import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'

import pacote from 'pacote'
import { lock } from 'proper-lockfile'
import { extract } from 'tar'
import { x } from 'tinyexec'

import type { NpmOptions } from './npm-options.ts'
import { executableIn } from './platform.ts'
import type { Build } from './versions.ts'

/** The progress of a download, in bytes. */
export interface Progress {
  version: string
  received: number
  total: number
}

interface FetchOptions {
  version: string
  build: Build
  /** Absolute path of the folder that holds one folder per version; it is created when needed. */
  folder: string
  npm: NpmOptions
  onProgress?: (progress: Progress) => void
}

/** Milliseconds after which the lock of a process that died counts as released; a busy machine may renew it late. */
const STALE = 60_000
/** `strict`: without it, a file that could not be written whole is only a warning. */
const UNPACK = { strip: 1, strict: true }
const RETRIES = { forever: true, minTimeout: 100, maxTimeout: 500 }

/**
 * Downloads one version of Node.js into a folder named after it. The folder appears once the download is complete and has
 * the expected integrity. If two processes download the same version, the second waits for the first.
 */
export async function fetchNode(options: FetchOptions): Promise<void> {
  await mkdir(options.folder, { recursive: true })
  const home = path.join(options.folder, options.version)
  const release = await lock(home, { realpath: false, stale: STALE, retries: RETRIES, onCompromised })
  try {
    if (!existsSync(home)) await unpack(home, options)
  } finally {
    await release().catch(ignoreLostLock)
  }
}

/** Whoever took the lock over waits for nothing: folders appear complete, and all of a version are equal. */
function onCompromised(): void {}

/** The lock is held, so an unfinished folder belongs to a process that died. */
async function unpack(home: string, options: FetchOptions): Promise<void> {
  const unfinished = `${home}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  try {
    await download(unfinished, options)
    await checkVersion(path.join(unfinished, executableIn()), options.version)
    if (!existsSync(home)) await rename(unfinished, home)
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

function ignoreLostLock(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOTACQUIRED' && error.code !== 'ERELEASED') throw error
}

/** A build that fails to start here, or is another version, must not look like a failing example. */
async function checkVersion(executable: string, version: string): Promise<void> {
  await chmod(executable, 0o755)
  const { stdout, stderr } = await x(executable, ['--version'])
  if (stdout.trim() === `v${version}`) return
  const printed = (stdout || stderr).trim()
  throw Object.assign(new Error(`its executable printed "${printed}"`), { code: 'EVERSION' })
}

/** Unpacks only the executable: a whole package is four times as large. */
async function download(target: string, { version, build, npm, onProgress }: FetchOptions): Promise<void> {
  const wanted = `package/${executableIn()}`
  await mkdir(target, { recursive: true })
  await pacote.tarball.stream(
    `${build.package}@${version}`,
    // The stream flows from here on: awaiting anything else first could miss its end.
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
