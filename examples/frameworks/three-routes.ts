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
  if (request.url !== '/hello') response.statusCode = 404
  response.end('hello')
}

const web = express()
web.get('/hello', (request, response) => {
  response.end('hello')
})

const app = new Koa()
app.use((ctx) => {
  if (ctx.path === '/hello') ctx.body = 'hello'
})

const paths = ['/hello', '/hello?a=1', '/hello/', '/HELLO']
const apis = {
  'node:http': plain,
  Express: web,
  Koa: app.callback(),
}

for (const [name, api] of Object.entries(apis)) {
  const server = createServer(api).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const results = []

  for (const path of paths) {
    const response = await fetch(`http://127.0.0.1:${port}${path}`)
    results.push(`${path} ${response.status}`)
  }
  console.log(`${name}:`, results.join(', '))
  server.close()
  server.closeAllConnections()
}
