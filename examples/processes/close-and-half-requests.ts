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
  headersTimeout: 300,
  connectionsCheckingInterval: 100,
}

for (const isClosed of [false, true]) {
  const server = createServer(timeouts)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1').setEncoding('utf8')
  socket.write('GET / HTTP/1.1\r\n')
  await once(server, 'connection')
  if (isClosed) server.close()

  const answer = once(socket, 'data').then(([text]) => text)
  const result = await Promise.race([answer, sleep(1500, 'none')])
  console.log(`closed ${isClosed}:`, result.split('\r\n')[0])
  server.close()
  server.closeAllConnections()
}
