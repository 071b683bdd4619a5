/**
 * @node all
 * @session server.ts client.ts
 */
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'

const server = createServer(
  guard(async (request, response) => {
    response.setHeader('Content-Length', 10)
    if (request.url === '/early') throw new Error('too early')
    response.write('some ')
    if (request.url === '/late') throw new Error('too late')
    response.end('of it')
  }),
)

function guard(handler: RequestListener): RequestListener {
  return async (request, response) => {
    try {
      await handler(request, response)
    } catch (error) {
      console.log(request.url, `${error}`)
      if (response.headersSent) return response.destroy()
      response.writeHead(500, { 'Content-Length': 0 })
      response.end()
    }
  }
}

server.listen(process.env.PORT)
