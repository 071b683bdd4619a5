/**
 * @node all
 * @session server.ts client.ts
 * @trace calls
 */
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  console.log(request.method, request.url, request.httpVersion)
  console.log(JSON.stringify(request.headers))
  console.log(JSON.stringify(request.rawHeaders))
  response.setHeader('Content-Type', 'text/plain')
  response.sendDate = false
  response.end('hello')
})

server.listen(process.env.PORT)
