/**
 * @node 14-26
 * @session server.ts client.ts
 */
import { EventEmitter } from 'node:events'
import { createServer } from 'node:http'

EventEmitter.captureRejections = true

const server = createServer(async () => {
  throw new Error('the handler failed')
})

server.listen(process.env.PORT)
