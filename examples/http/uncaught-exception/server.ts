/**
 * @node all
 * @session server.ts client.ts
 */
import { createServer } from 'node:http'

process.on('uncaughtException', (error) => {
  console.log('caught', error.message)
})

const server = createServer((request, response) => {
  if (request.url === '/bad') throw new Error('bad request')
  response.end('fine')
})

server.listen(process.env.PORT)
