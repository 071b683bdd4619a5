/**
 * @node all
 * @allow net
 */
import { createServer, get } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const never: RequestListener = () => {}

const receiving = createServer(
  { connectionsCheckingInterval: 50 },
  never,
)
receiving.headersTimeout = 100
receiving.requestTimeout = 100

const cutting = createServer(never)
cutting.timeout = 200

const answering = createServer((request, response) => {
  response.setTimeout(200, () => {
    response.statusCode = 503
    response.end()
  })
})

Promise.all([receiving, cutting, answering].map(ask)).then(
  ([first, second, third]) => {
    console.log('headersTimeout, requestTimeout:', first)
    console.log('server.timeout:', second)
    console.log('response.setTimeout:', third)
    process.exit()
  },
)

function ask(server: Server) {
  return new Promise<unknown>((resolve) => {
    server.listen(0, () => {
      const { port } = server.address() as AddressInfo
      const request = get({ port, agent: false, timeout: 1000 })
      request.on('response', (response) =>
        resolve(response.statusCode),
      )
      request.on('error', (error) => resolve(error.message))
      request.on('timeout', () => resolve('no answer in 1 s'))
    })
  })
}
