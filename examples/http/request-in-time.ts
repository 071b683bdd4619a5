/**
 * @node all
 * @allow net
 */
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'

const head = 'POST / HTTP/1.1\r\nHost: here\r\n'
const body = 'Content-Length: 9\r\n\r\nhal'

begin('a head, byte by byte', limitHead(), `${head}X: `, 'x')
  .then(() => begin('half a head', limitHead(), head))
  .then(() => begin('half a body', limitBody(), head + body))

function limitHead() {
  const server = createServer({ connectionsCheckingInterval: 100 })
  server.headersTimeout = 500
  server.keepAliveTimeout = 400
  return server
}

function limitBody() {
  const server = limitHead()
  server.requestTimeout = 500
  return server
}

async function begin(
  name: string,
  server: Server,
  start: string,
  drip = '',
) {
  await new Promise((resolve) => server.listen(0, () => resolve(0)))
  const { port } = server.address() as AddressInfo
  const socket = connect(port)
  socket.write(start)
  const writing = setInterval(() => socket.write(drip), 100)

  const outcome = await new Promise((resolve) => {
    socket.on('data', (text) => resolve(`${text}`.slice(0, 28)))
    socket.on('close', () => resolve('closed'))
    socket.on('error', () => {})
    setTimeout(resolve, 2000, 'no end in 2 s')
  })
  console.log(`${name}: ${outcome}`)
  clearInterval(writing)
  socket.destroy()
  server.close()
}
