/**
 * @node all
 * @allow net
 */
import { createServer } from 'node:http'
import { connect } from 'node:net'

const server = createServer((request, response) =>
  response.end('hello'),
)
server.keepAliveTimeout = 200

server.listen(0, () => {
  const { port } = Object(server.address())
  const socket = connect(port)
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')

  socket.on('data', (text) => {
    if (String(text).includes('hello')) console.log('answered')
  })
  socket.on('end', () => {
    console.log('the server has closed the connection')
    server.close()
  })
})
