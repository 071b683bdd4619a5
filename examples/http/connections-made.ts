/**
 * @node all
 * @allow net
 */
import { Agent, createServer, get, globalAgent } from 'node:http'
import type { AddressInfo } from 'node:net'

let connections = 0
const server = createServer((request, response) => response.end())
server.on('connection', () => connections++)

server.listen(0, () => {
  const agent = new Agent({ keepAlive: true })
  threeTimes('the default agent', globalAgent, () =>
    threeTimes('keepAlive: true', agent, () => process.exit()),
  )
})

function threeTimes(name: string, agent: Agent, next: () => void) {
  const { port } = server.address() as AddressInfo
  let open = 3
  connections = 0
  ask()

  function ask() {
    get({ port, agent }, (response) => {
      response.resume()
      response.on('end', () => setImmediate(--open ? ask : report))
    })
  }

  function report() {
    console.log(`${name}: connections ${connections}`)
    next()
  }
}
