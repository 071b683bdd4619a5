/**
 * @node 12-26
 * @session server.ts client.ts
 */
import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'

const server = createServer((request, response) => {
  if (request.url !== '/drip') limit(response, 300)
  if (request.url === '/silent/limited') return

  let left = 30
  const dripping = setInterval(() => {
    if (--left) response.write('.')
    else response.end()
  }, 50)
  response.on('close', () => clearInterval(dripping))
})
server.timeout = 700

function limit(response: ServerResponse, ms: number) {
  const timer = setTimeout(() => {
    if (response.headersSent) return response.destroy()
    response.statusCode = 503
    response.end()
  }, ms)
  response.on('close', () => clearTimeout(timer))
}

server.listen(process.env.PORT)
