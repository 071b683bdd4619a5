/**
 * @node 18 20 22 24
 * @allow net
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

const GET = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'

await stop('idle, after an answer', GET)
await stop('silent', '')

async function stop(name: string, text: string) {
  const server = createServer((request, response) => response.end())
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1').resume()
  socket.write(text)
  await once(server, 'connection')
  await sleep(200)
  server.close()

  const end = once(socket, 'close').then(() => 'disconnected')
  const state = await Promise.race([end, sleep(500, 'connected')])
  console.log(`${name}: ${state}`)
  socket.destroy()
}
