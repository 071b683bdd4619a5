/**
 * @node 18-26
 * @session server.ts client.ts
 */
import { createServer } from 'node:http'

const limits = {
  headersTimeout: 100,
  requestTimeout: 100,
  connectionsCheckingInterval: 50,
}

const server = createServer(limits, (request, response) => {
  if (request.url === '/limited') {
    response.setTimeout(200, () => {
      response.statusCode = 503
      response.end()
    })
  }
})

server.listen(process.env.PORT)
