/**
 * @node all
 * @allow net
 */
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  response.end(`answer to ${request.url}`)
})
server.keepAliveTimeout = 1000

server.listen(0, () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port)
  const ask = (path: string) =>
    socket.write(`GET ${path} HTTP/1.1\r\nHost: here\r\n\r\n`)

  ask('/1')
  const later = setTimeout(() => ask('/late'), 1500)

  socket.on('data', (text) => console.log(lastLine(text)))
  socket.on('end', () => {
    console.log('closed by the server')
    clearTimeout(later)
    server.close()
  })
})

function lastLine(text: unknown) {
  return String(text).split('\r\n').pop()
}
