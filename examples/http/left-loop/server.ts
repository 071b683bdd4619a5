/**
 * @node all
 * @session server.ts client.ts
 */
import { createServer } from 'node:http'
import type { IncomingMessage } from 'node:http'

const server = createServer(async (request, response) => {
  response.statusCode = (await fits(request)) ? 200 : 413
  response.end()
})

async function fits(request: IncomingMessage) {
  let size = 0
  for await (const piece of request) {
    size += piece.length
    if (size > 10) return false
  }
  return true
}

server.listen(process.env.PORT)
