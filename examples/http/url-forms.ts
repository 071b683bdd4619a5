/**
 * @node all
 * @allow net
 */
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  const { method, url = '' } = request
  try {
    const { pathname } = new URL(url, 'http://localhost')
    console.log(method, url, 'has the path', pathname)
  } catch {
    console.log(method, url, 'is an invalid URL')
    response.statusCode = 400
  }
  response.end()
})

const lines = [
  'GET /a?b=c HTTP/1.1',
  'GET http://other.example/a HTTP/1.1',
  'OPTIONS * HTTP/1.1',
  'GET // HTTP/1.1',
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
