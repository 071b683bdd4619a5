/**
 * @node all
 * @allow net
 */
import { createServer, get } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

const answer: RequestListener = (request, response) => {
  console.log('answer', request.method, request.url)
  response.end()
}

const server = createServer(answer)
console.log(server.listeners('request')[0] === answer)

server.on('request', (request) => console.log('log', request.url))

server.listen(0, () => {
  const { port } = server.address() as AddressInfo
  get({ port, path: '/a?b=c' }, (response) => {
    console.log('got', response.statusCode)
    response.resume()
    server.close()
  })
})
