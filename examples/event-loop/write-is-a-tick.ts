/**
 * @node all
 * @allow net
 */
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const server = createServer((socket) => socket.resume())

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1', () => {
    setImmediate(() => {
      console.log('immediate 1')
      socket.write('hello', () => console.log('written'))
    })
    setImmediate(() => {
      console.log('immediate 2')
      socket.destroy()
      server.close()
    })
  })
})
