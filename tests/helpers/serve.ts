import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
}

export interface Served {
  /** Without a slash at its end. */
  url: string
  close: () => void
}

/** Starts a server on a free loopback port. */
export async function startServer(listener: RequestListener): Promise<Served> {
  const server = createServer(listener)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** Serves a built site with clean URLs and compression, like a host. */
export function serve(folder: string): Promise<Served> {
  return startServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const page = pathname.endsWith('/')
      ? `${pathname}index.html`
      : path.extname(pathname)
        ? pathname
        : `${pathname}.html`
    const body = await readFile(path.join(folder, decodeURIComponent(page))).catch(() => undefined)
    const compresses = /\bgzip\b/.test(String(request.headers['accept-encoding']))
    response.writeHead(body ? 200 : 404, {
      'Content-Type': `${TYPES[body ? path.extname(page) : '.html'] ?? 'application/octet-stream'}; charset=utf-8`,
      'Cache-Control': pathname.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
      ...(compresses && { 'Content-Encoding': 'gzip' }),
    })
    const answer = body ?? (await readFile(path.join(folder, '404.html')))
    response.end(compresses ? gzipSync(answer) : answer)
  })
}
