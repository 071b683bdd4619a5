/**
 * @node all
 * @allow net
 */
import { createServer, get } from 'node:http'

const server = createServer((request, response) => {
  setTimeout(() => response.end(), 1000)
})

server.listen(0, () => {
  const { port } = Object(server.address())
  const options = { port, timeout: 200, agent: false as const }

  get(options, (response) => console.log('answered all the same'))
    .on('timeout', () => console.log("'timeout'"))
    .on('close', () => {
      const request = get(options)
      request.on('timeout', () => request.destroy())
      request.on('error', (error) => {
        console.log('destroyed:', Object(error).code)
        process.exit()
      })
    })
})
