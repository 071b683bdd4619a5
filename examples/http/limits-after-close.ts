/**
 * @node 18-26
 * @allow net
 */
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'

const server = createServer({
  headersTimeout: 300,
  requestTimeout: 300,
  connectionsCheckingInterval: 100,
})

server.listen(0, () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port)
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n')
  socket.on('close', () => console.log('connection closed'))
})

server.once('connection', (socket) => {
  setTimeout(() => {
    console.log('bytes of a head:', socket.bytesRead)
    server.close(() => console.log('server closed'))
  }, 100)

  setTimeout(() => {
    console.log('2 s later: closeAllConnections()')
    server.closeAllConnections()
  }, 2100)
})
