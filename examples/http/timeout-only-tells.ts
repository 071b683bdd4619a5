/**
 * @node all
 * @allow net
 */
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  setTimeout(() => response.end(), 1000)
})

server.listen(0, () => {
  const { port } = server.address() as AddressInfo
  const options = { port, timeout: 200, agent: false as const }

  get(options, (response) => console.log('answered all the same'))
    .on('timeout', () => console.log("'timeout'"))
    .on('close', () => {
      const request = get(options)
      request.on('timeout', () => request.destroy())
      request.on('error', (error: NodeJS.ErrnoException) => {
        console.log('destroyed:', error.code)
        process.exit()
      })
    })
})
