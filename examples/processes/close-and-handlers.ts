/**
 * @node all
 * @allow net
 */
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'

let client: Socket

const server = createServer((request, response) => {
  console.log('the handler starts, the client leaves')
  client.destroy()
  server.close()

  setTimeout(() => {
    console.log('the handler is still running')
    response.end()
  }, 500)
})

server.on('close', () => console.log("server: 'close'"))

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  client = connect(port, '127.0.0.1')
  client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n')
})
