import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
}

export interface Served {
  url: string
  close: () => void
}

/** Serves a built site on a free port of the loopback, with clean addresses as a host would. */
export async function serve(folder: string): Promise<Served> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const page = pathname.endsWith('/')
      ? `${pathname}index.html`
      : path.extname(pathname)
        ? pathname
        : `${pathname}.html`
    const body = await readFile(path.join(folder, decodeURIComponent(page))).catch(() => undefined)
    response.writeHead(body ? 200 : 404, {
      'Content-Type': `${TYPES[path.extname(page)] ?? 'application/octet-stream'}; charset=utf-8`,
    })
    response.end(body ?? 'not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
