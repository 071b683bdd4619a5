/**
 * @node all
 * @allow net
 */
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

function schedule(place: string) {
  setTimeout(() => console.log(`from ${place}: timeout`), 0)
  setImmediate(() => console.log(`from ${place}: immediate`))

  const start = Date.now()
  while (Date.now() - start < 5) {
    // The timer is due when this callback ends.
  }
}

const server = createServer((socket) => socket.end())

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1').resume()
  socket.on('end', () => schedule('end'))
  socket.on('close', () => {
    schedule('close')
    server.close()
  })
})
