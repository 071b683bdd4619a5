/**
 * @node 18 20 22 24
 * @allow net
 */
import { once } from 'node:events'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

await stopBy('close() alone')
await stopBy('close() and closeIdleConnections()')
await stopBy('close() and Connection: close')

async function stopBy(way: string) {
  let isClosing = false
  const server = createServer((request, response) => {
    if (!isClosing) {
      isClosing = true
      server.close()
      if (way.includes('Idle')) server.closeIdleConnections()
    }
    if (way.includes('Connection: close'))
      response.setHeader('Connection', 'close')
    response.end()
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')

  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  let answers = 0
  while (answers < 20 && (await ask(port, agent))) answers += 1
  agent.destroy()
  console.log(`${way}: ${answers} of 20 requests`)
}

async function ask(port: number, agent: Agent) {
  try {
    const request = get({ host: '127.0.0.1', port, agent })
    const [response] = await once(request, 'response')
    await once(response.resume(), 'close')
    return true
  } catch {
    return false
  }
}
