/**
 * @node all
 * @session server.ts client.ts
 * @platform linux
 */
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  response.statusCode = 413

  if (request.url === '/at-once') {
    response.setHeader('Connection', 'close')
    response.end()
  } else {
    request.resume().on('end', () => response.end())
  }
})

server.listen(process.env.PORT)
