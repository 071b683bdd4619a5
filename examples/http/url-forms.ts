/**
 * @node all
 * @allow net
 */
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  console.log(request.method, request.url)
  response.end()
})

const lines = [
  'GET /a?b=c HTTP/1.1',
  'GET http://other.example/a HTTP/1.1',
  'OPTIONS * HTTP/1.1',
]

server.listen(0, () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port)

  for (const line of lines) {
    socket.write(`${line}\r\nHost: here\r\n\r\n`)
  }
  socket.end()
  socket.resume().on('close', () => server.close())
})
