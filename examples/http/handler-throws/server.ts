/**
 * @node all
 * @session server.ts client.ts
 * @expect throws Error
 */
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  if (request.url === '/bad') throw new Error('bad request')
  response.end('fine')
})

server.listen(process.env.PORT)
