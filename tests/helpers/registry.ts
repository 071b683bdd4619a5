import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

import { create } from 'tar'

import { executableIn } from '../../scripts/node/platform.ts'

/** A local registry with one version of one package. */
export interface Registry {
  url: string
  /** Integrity of the unmodified tarball. */
  integrity: string
  size: number
  /** Number of requests for the tarball. */
  downloads: () => number
  /** Response to later requests for the tarball. */
  answer: (manner: Manner) => void
  close: () => void
}

export type Manner = 'whole' | 'cut' | 'other bytes'

export const PACKAGE = 'node-for-tests'
export const VERSION = '1.2.3'

/** @param folder folder for generated files */
export async function startRegistry(folder: string): Promise<Registry> {
  const tarball = await packTarball(folder)
  const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
  let manner: Manner = 'whole'
  let downloads = 0
  const server = createServer((request, response) => {
    // A reused connection may be closed already, and npm does not retry in these tests.
    response.shouldKeepAlive = false
    if (!request.url?.endsWith('.tgz')) return void response.end(JSON.stringify(manifest(url, integrity)))
    downloads += 1
    return send(tarball, manner, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url,
    integrity,
    size: tarball.length,
    downloads: () => downloads,
    answer: (next) => void (manner = next),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
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

function manifest(url: string, integrity: string): unknown {
  const tarball = `${url}${PACKAGE}/-/${PACKAGE}-${VERSION}.tgz`
  const version = { name: PACKAGE, version: VERSION, dist: { integrity, tarball } }
  return { name: PACKAGE, 'dist-tags': { latest: VERSION }, versions: { [VERSION]: version } }
}
