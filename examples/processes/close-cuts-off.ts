/**
 * @node 16 18 20 22 24
 * @allow net
 */
import { once } from 'node:events'
import { Agent, createServer, get, Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const size = 20_000_000

await stopBy('close() of http', Server.prototype.close)
await stopBy('close() of net', NetServer.prototype.close)

async function stopBy(way: string, close: NetServer['close']) {
  const server = createServer((request, response) => {
    response.end(Buffer.alloc(size))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const request = get({ host: '127.0.0.1', port, agent })
  const [response] = await once(request, 'response')

  close.call(server)
  let received = 0
  try {
    for await (const chunk of response) received += chunk.length
  } catch (error) {
    console.log(`${error}`)
  }
  console.log(`${way}: everything`, received === size)
  agent.destroy()
}
