/**
 * @node all
 * @allow net
 */
import { Agent, createServer, get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const server = createServer((request, response) => {
  console.log('the server is asked for', request.url)
  response.end('hello')
})

server.listen(0, () => {
  ask('/1', (response) => {
    console.log('answered, and not read')
    setTimeout(() => {
      console.log('now it is read')
      response.resume()
    }, 500)
  })
  ask('/2', () => process.exit())
})

function ask(
  path: string,
  done: (response: IncomingMessage) => void,
) {
  get(
    { port: (server.address() as AddressInfo).port, path, agent },
    done,
  )
}
