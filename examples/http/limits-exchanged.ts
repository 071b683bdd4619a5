/**
 * @node 18-26 18.0.0
 * @allow net
 */
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'

const body = 'Content-Length: 9\r\n\r\nhal'
const connectionsCheckingInterval = 100

function byOption() {
  return createServer({
    connectionsCheckingInterval,
    requestTimeout: 500,
  })
}

function byProperty() {
  const server = createServer({ connectionsCheckingInterval })
  server.requestTimeout = 500
  return server
}

try {
  console.log('option: headersTimeout', byOption().headersTimeout)
  await show('option, half a body', byOption(), body)
} catch (error) {
  // never runs on Node 26: this option can be set alone
  console.log('option:', String(error).split('.')[0])
}
console.log('property: headersTimeout', byProperty().headersTimeout)
await show('property, half a body', byProperty(), body)
await show('property, half a head', byProperty(), '')

async function show(name: string, server: Server, rest: string) {
  await new Promise((resolve) => server.listen(0, () => resolve(0)))
  const { port } = server.address() as AddressInfo
  const socket = connect(port)
  socket.write(`POST / HTTP/1.1\r\nHost: here\r\n${rest}`)

  const outcome = await new Promise((resolve) => {
    socket.on('data', (text) => resolve(`${text}`.slice(9, 12)))
    setTimeout(resolve, 2000, 'no end in 2 s')
  })
  console.log(`${name}: ${outcome}`)
  socket.destroy()
  server.close()
}
