/**
 * @node all
 * @allow net
 * @trace
 */
import { connect, createServer } from 'net'
import type { AddressInfo } from 'net'

const server = createServer((socket) => {
  socket.resume()
  socket.on('end', () => socket.end())
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1', () => {
    setImmediate(() => {
      socket.write('hello', () => console.log('write has finished'))
      console.log('first immediate')
    })
    setImmediate(() => {
      console.log('second immediate')
      socket.end()
      server.close()
    })
  })
})
