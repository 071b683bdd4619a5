/**
 * @node 18 20 22 24
 * @allow net
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const timeouts = {
  headersTimeout: 600,
  connectionsCheckingInterval: 100,
}

for (const isClosed of [false, true]) {
  const server = createServer(timeouts)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  socket.write('GET / HTTP/1.1\r\n')
  await once(server, 'connection')
  await sleep(200)
  if (isClosed) server.close()

  let answer = 'no answer'
  socket.on('data', (text) => {
    answer = String(text).replace(/\r\n[^]*/, '')
  })
  const end = once(socket, 'close').then(() => 'disconnected')
  const state = await Promise.race([end, sleep(1500, 'connected')])
  console.log(`closed ${isClosed}: ${answer}, ${state}`)
  server.close()
  server.closeAllConnections()
}
