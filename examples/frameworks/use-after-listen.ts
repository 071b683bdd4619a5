/**
 * @node 18-26
 * @allow net
 */
import express from 'express'
import Koa from 'koa'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

const web = express()
await ask('Express', web.listen(0, '127.0.0.1'), () => {
  web.use((request, response) => {
    response.end('added after listen')
  })
})

const app = new Koa()
await ask('Koa', app.listen(0, '127.0.0.1'), () => {
  app.use((ctx) => {
    ctx.body = 'added after listen' // never runs: Koa has its list
  })
})

async function ask(name: string, server: Server, add: () => void) {
  await new Promise((resolve) => server.once('listening', resolve))
  add()
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}`)
  console.log(`${name}:`, response.status, await response.text())
  server.close()
  server.closeAllConnections()
}
