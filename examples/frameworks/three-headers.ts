/**
 * @node 18-26
 * @allow net
 */
import express from 'express'
import Koa from 'koa'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

const plain: RequestListener = (request, response) => {
  response.end('hello')
}

const web = express()
web.use((request, response) => {
  response.send('hello')
})

const app = new Koa()
app.use((ctx) => {
  ctx.body = 'hello'
})

const apis = {
  'node:http': plain,
  Express: web,
  Koa: app.callback(),
}

for (const [name, api] of Object.entries(apis)) {
  const server = createServer(api).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo

  const response = await fetch(`http://127.0.0.1:${port}`)
  console.log(`${name}:`, [...response.headers.keys()].join(', '))
  server.close()
  server.closeAllConnections()
}
