/** @session server.ts client.ts */
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  console.log(request.method, request.url)
  response.end('hello')
})

server.listen(process.env.PORT)
