/**
 * @node all
 * @session server.ts client.ts
 */
import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'

EventEmitter.captureRejections = true

const server = createServer(async (request, response) => {
  if (request.url === '/bad') throw new Error('bad request')
  response.end('fine')
})

server.listen(process.env.PORT)
