/**
 * @node all
 * @allow net
 */
import { createServer } from 'node:http'
import { connect } from 'node:net'

const server = createServer({ connectionsCheckingInterval: 100 })
server.headersTimeout = 500
server.keepAliveTimeout = 400

server.listen(0, () => {
  begin('a byte at a time', 100, () => begin('silent', 60_000))
})

function begin(name: string, pause: number, next = () => {}) {
  const socket = connect(Object(server.address()).port)
  socket.write('GET / HTTP/1.1\r\nHost: ')
  const writing = setInterval(() => socket.write('x'), pause)
  const patience = setTimeout(() => end('no end in 2 s'), 2000)

  socket.on('data', (text) => end(String(text).slice(0, 28)))
  socket.on('close', () => end('closed'))
  socket.on('error', () => {})

  function end(how: string) {
    console.log(`${name}: ${how}`)
    clearInterval(writing)
    clearTimeout(patience)
    socket.removeAllListeners('data').removeAllListeners('close')
    socket.destroy()
    next()
    if (name === 'silent') server.close()
  }
}
