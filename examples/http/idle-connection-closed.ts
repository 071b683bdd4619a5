/**
 * @node all
 * @allow net
 */
import { createServer } from 'node:http'
import { connect } from 'node:net'

const server = createServer((request, response) => response.end())
server.keepAliveTimeout = 500

server.listen(0, () => {
  const socket = connect(Object(server.address()).port)
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n')

  let answered = 0
  socket.once('data', () => (answered = Date.now()))
  socket.on('end', () => {
    const waited = Date.now() - answered
    console.log(waited < 1000 ? 'on time' : 'a second later')
    server.close()
  })
})
