/**
 * @node 12 14 16 18 20 22 26
 * @allow net
 */
import { Agent, createServer, get } from 'http'
import type { AddressInfo } from 'net'

const agent = new Agent({ keepAlive: true })
const server = createServer((request, response) => response.end())
server.keepAliveTimeout = 1500

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  get({ host: '127.0.0.1', port, agent }, (response) => {
    response.resume().on('end', () => setTimeout(close, 50))
  })
})

function close() {
  const start = Date.now()
  server.close(() => {
    const waited = Date.now() - start > 1000
    console.log(
      waited ? 'closed after the time-out' : 'closed at once',
    )
  })
}
