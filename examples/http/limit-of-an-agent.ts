/**
 * @node all
 * @allow net
 */
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

let now = 0
let most = 0
const server = createServer((request, response) => {
  most = Math.max(most, ++now)
  setTimeout(() => {
    now -= 1
    response.end()
  }, 200)
})

server.listen(0, () => {
  askThree(new Agent(), () =>
    askThree(new Agent({ maxSockets: 1 }), () => server.close()),
  )
})

function askThree(agent: Agent, next: () => void) {
  const { port } = server.address() as AddressInfo
  let open = 3
  most = 0
  for (const path of ['/1', '/2', '/3']) {
    get({ port, path, agent }, (response) => {
      response.resume()
      response.on('end', () => --open || report())
    })
  }

  function report() {
    console.log(`limit ${agent.maxSockets}: ${most} at a time`)
    next()
  }
}
