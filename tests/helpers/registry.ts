import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { RequestListener, ServerResponse } from 'node:http'
import path from 'node:path'

import { create } from 'tar'

import { executableIn } from '../../scripts/node/platform.ts'
import { startServer, type Served } from './serve.ts'

/** A local registry with two versions of one package. */
export interface Registry extends Served {
  /** Integrity of the unmodified tarball. */
  integrity: string
  size: number
  /** Number of requests for the tarball. */
  downloads: () => number
  /** Response to later requests for the tarball. */
  answer: (manner: Manner) => void
}

type Manner = 'whole' | 'cut' | 'other bytes'

/** Packages by name, with their versions; the last is the latest. */
type Carried = Readonly<Record<string, readonly string[]>>

/** A local registry with versions of packages, but without tarballs. */
export interface VersionsRegistry extends Served {
  /** Sets the packages, and whether the registry knows the sizes of tarballs. */
  carry: (packages: Carried, options?: { tarballs: boolean }) => void
}

export const PACKAGE = 'node-for-tests'
export const VERSION = '1.2.3'
/** A version whose package contains the executable of `VERSION`. */
export const MISLABELED = '1.2.4'

/** Metadata of every tarball of a registry without tarballs. */
export const BUILD = { integrity: `sha512-${'A'.repeat(86)}==`, size: 1234 }

/** @param folder folder for generated files */
export async function startRegistry(folder: string): Promise<Registry> {
  const tarball = await packTarball(folder)
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
  let manner: Manner = 'whole'
  let downloads = 0
  const served = await startForNpm((request, response) => {
    if (!request.url?.endsWith('.tgz')) {
      return void response.end(renderPackument(served.url, PACKAGE, [VERSION, MISLABELED], integrity))
    }
    downloads += 1
    return send(tarball, manner, response)
  })
  return {
    ...served,
    integrity,
    size: tarball.length,
    downloads: () => downloads,
    answer: (next) => void (manner = next),
  }
}

export async function startVersionsRegistry(): Promise<VersionsRegistry> {
  let carried: Carried = {}
  let hasTarballs = true
  const served = await startForNpm((request, response) => {
    const [name = '', , tarball] = (request.url ?? '').slice(1).split('/')
    const versions = carried[name]
    if (!versions || (tarball && !hasTarballs)) {
      response.statusCode = versions ? 500 : 404
      return void response.end('{}')
    }
    if (!tarball) return void response.end(renderPackument(served.url, name, versions, BUILD.integrity))
    response.setHeader('Content-Length', BUILD.size)
    return void response.end()
  })
  return {
    ...served,
    carry(packages, { tarballs } = { tarballs: true }) {
      carried = packages
      hasTarballs = tarballs
    },
  }
}

/** Starts a server that closes each connection, because npm does not retry in these tests if a reused one is closed. */
function startForNpm(listener: RequestListener): Promise<Served> {
  return startServer((request, response) => {
    response.shouldKeepAlive = false
    listener(request, response)
  })
}

function send(tarball: Buffer, manner: Manner, response: ServerResponse): void {
  response.setHeader('Content-Length', tarball.length)
  if (manner === 'cut') {
    response.write(tarball.subarray(0, tarball.length / 2), () => response.destroy())
  } else response.end(manner === 'whole' ? tarball : Buffer.alloc(tarball.length, 'x'))
}

/** Packs a package with an executable that prints its version, and with an unused file. */
async function packTarball(folder: string): Promise<Buffer> {
  const executable = path.join(folder, 'package', executableIn())
  mkdirSync(path.dirname(executable), { recursive: true })
  writeFileSync(executable, `#!/bin/sh\necho v${VERSION}\nexit\n${'#'.repeat(1_000_000)}\n`, { mode: 0o644 })
  writeFileSync(path.join(folder, 'package/README.md'), 'not needed')
  const file = path.join(folder, 'package.tgz')
  await create({ cwd: folder, file, gzip: true }, ['package'])
  return readFile(file)
}

function renderPackument(url: string, name: string, versions: readonly string[], integrity: string): string {
  const manifests = versions.map((version) => {
    const dist = { integrity, tarball: `${url}/${name}/-/${name}-${version}.tgz` }
    return [version, { name, version, dist }]
  })
  return JSON.stringify({ name, 'dist-tags': { latest: versions.at(-1) }, versions: Object.fromEntries(manifests) })
}
