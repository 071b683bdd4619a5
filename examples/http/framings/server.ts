/**
 * @node all
 * @session server.ts client.ts
 */
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  response.sendDate = false
  if (request.url === '/pieces') {
    response.write('hel')
    response.end('lo')
    return
  }
  if (request.url === '/head') response.writeHead(200)
  response.end('hello')
})

server.listen(process.env.PORT)
