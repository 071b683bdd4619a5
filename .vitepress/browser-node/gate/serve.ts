import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { html } from '../../../scripts/util/html.ts'

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json' }
const PAGE = html`<!doctype html><title>Gate</title><script src="/page.js"></script>`

/** Serves files from memory on this machine, without headers of isolation: as the site is hosted. */
export async function serve(files: Record<string, string>): Promise<AsyncDisposable & { address: string }> {
  const server = createServer(({ url = '/' }, response) => {
    const text = url === '/' ? PAGE.toString() : files[url]
    const type = TYPES[url.split('.').pop() ?? ''] ?? 'text/html'
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(text)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
