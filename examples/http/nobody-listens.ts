/**
 * @node 18-26
 * @allow net
 */
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  server.close(() => ask(`http://127.0.0.1:${port}`))
})

function ask(url: string) {
  const request = get(url)
  request.on('error', async (error: NodeJS.ErrnoException) => {
    console.log('get:', error.code)

    const failure: Error = await fetch(url).catch(
      (reason) => reason,
    )
    const cause = failure.cause as NodeJS.ErrnoException
    console.log('fetch:', String(failure))
    console.log('cause:', cause.code)
  })
}
