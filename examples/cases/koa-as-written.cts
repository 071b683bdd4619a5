/**
 * @node 18-26
 * @allow net
 */
import type { Middleware } from 'koa'
import type { AddressInfo } from 'node:net'

const first: Middleware = async (ctx, next) => {
  console.log('  first')
  await Promise.resolve()
}
const second: Middleware = async (ctx, next) => {
  // never runs: first does not call next
  console.log('  second')
}
const passesOn: Middleware = async (ctx, next) => {
  console.log('  first, which calls next')
  await next()
}

async function main() {
  for (const name of ['koa2', 'koa']) {
    console.log(name)
    const Koa = require(name)
    await run(new Koa().use(first).use(second))
    await run(new Koa().use(passesOn).use(first))
  }
}

async function run(app: import('koa')) {
  const server = app.listen(0, '127.0.0.1')
  await new Promise((listening) =>
    server.once('listening', listening),
  )
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}`)
  console.log('  client:', response.status, await response.text())
  server.close()
}

main()
