/**
 * @node 18-26
 * @allow net
 */
import express5 from 'express'
import express4 from 'express4'
import type { AddressInfo } from 'node:net'

const routes = [
  ['/files/*', '/files/a/b'],
  ['/users/:id?', '/users'],
  ['/pages/:n(\\d+)', '/pages/3'],
  ['/a|b', '/b'],
  ['/v\\d', '/v2'],
  ['/end$', '/end'],
  ['/zo{2}', '/zoo'],
  ['/zo{2}', '/zo'],
  ['/files/*path', '/files/a/b'],
  ['/users{/:id}', '/users'],
] as const

for (const [pattern, path] of routes) {
  const old = await ask(express4, pattern, path)
  const now = await ask(express5, pattern, path)
  console.log(`${pattern} for ${path}: 4 ${old}, 5 ${now}`)
}

async function ask(
  express: typeof express5,
  pattern: string,
  path: string,
) {
  const app = express()
  try {
    app.get(pattern, (request, response) => {
      response.json(request.params)
    })
  } catch {
    return 'throws'
  }

  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  const params = response.ok ? await response.text() : ''
  server.close()
  server.closeAllConnections()
  return `${response.status} ${params}`.trim()
}
