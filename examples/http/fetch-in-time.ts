/**
 * @node 18-26
 * @allow net
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  if (request.url === '/slow-body') response.write('a beginning')
})

server.listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const response = await fetch(`${url}/slow-body`, {
    signal: AbortSignal.timeout(2000),
  })
  console.log('the head is there:', response.status)
  await response.text().catch(report)

  const signal = AbortSignal.timeout(100)
  await fetch(`${url}/no-answer`, { signal }).catch(report)
  process.exit()
})

function report(error: Error) {
  console.log(error.name)
}
