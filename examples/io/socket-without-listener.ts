/**
 * @node all
 * @allow net
 * @expect exit 1 ECONNREFUSED
 * @mask port
 */
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const server = createServer()

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  server.close(() => connect(port, '127.0.0.1'))
})

setInterval(() => console.log('never printed'), 5000)
