import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A package by its versions; the last is the latest. */
export type Carried = Readonly<Record<string, readonly string[]>>

/** A local registry with versions of packages, but without tarballs. */
export interface VersionsRegistry {
  url: string
  /** Sets the packages, and whether the registry knows the sizes of tarballs. */
  carry: (packages: Carried, options?: { tarballs: boolean }) => void
  close: () => void
}

/** Metadata of every tarball. */
export const BUILD = { integrity: `sha512-${'A'.repeat(86)}==`, size: 1234 }

export async function startVersionsRegistry(): Promise<VersionsRegistry> {
  let carried: Carried = {}
  let hasTarballs = true
  const server = createServer((request, response) => {
    // A reused connection may be closed already, and npm does not retry in these tests.
    response.shouldKeepAlive = false
    const [name = '', , tarball] = (request.url ?? '').slice(1).split('/')
    const versions = carried[name]
    if (!versions || (tarball && !hasTarballs)) {
      response.statusCode = versions ? 500 : 404
      return void response.end('{}')
    }
    if (!tarball) return void response.end(JSON.stringify(packument(url, name, versions)))
    response.setHeader('Content-Length', BUILD.size)
    return void response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return {
    url,
    carry(packages, { tarballs } = { tarballs: true }) {
      carried = packages
      hasTarballs = tarballs
    },
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

function packument(url: string, name: string, versions: readonly string[]): unknown {
  const manifests = versions.map((version) => {
    const dist = { integrity: BUILD.integrity, tarball: `${url}${name}/-/${name}-${version}.tgz` }
    return [version, { name, version, dist }]
  })
  return { name, 'dist-tags': { latest: versions.at(-1) }, versions: Object.fromEntries(manifests) }
}
