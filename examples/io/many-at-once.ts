/**
 * @node all
 * @allow net
 */
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  setTimeout(() => response.end(), 100)
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const started = Date.now()
  let open = 100

  for (let i = 0; i < 100; i++) {
    get({ host: '127.0.0.1', port, agent: false }, (response) => {
      response.resume().on('end', () => {
        open -= 1
        if (open > 0) return
        const took = Date.now() - started
        console.log(took < 5000 ? 'all at once' : 'in turn')
        server.close()
      })
    }).on('error', console.error)
  }
})
