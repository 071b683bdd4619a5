import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { shutDownOnSignal } from './shutdown.ts'

const timeouts = {
  requestTimeout: 4000,
  connectionsCheckingInterval: 200,
}
const server = createServer(timeouts, async (request, response) => {
  try {
    await answer(request, response)
  } catch {
    response.destroy()
  }
})

const limits = { notice: 2000, deadline: 7000 }
const stopping = shutDownOnSignal(server, limits)

const answer: RequestListener = async (request, response) => {
  if (request.url === '/ready' && stopping.aborted)
    response.statusCode = 503
  if (request.url === '/slow') await sleep(4500)
  if (request.url === '/hang') await new Promise(() => {})
  for await (const chunk of request) void chunk
  const isLarge = request.url === '/large'
  response.end(isLarge ? Buffer.alloc(20e6) : 'the answer')
}

// The place to close what requests have used, like a database.
server.on('close', () => console.log('server: close'))

stopping.addEventListener('abort', () => {
  process.send?.('stopping', () => process.disconnect?.())
})
server.listen(0, '127.0.0.1', () => {
  process.send?.((server.address() as AddressInfo).port)
})
