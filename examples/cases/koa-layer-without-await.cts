/**
 * @node 18-26
 * @allow net
 */
import type { Middleware } from 'koa'
import type { AddressInfo } from 'node:net'
const { setTimeout: sleep } = require('node:timers/promises')

const outer: Middleware = async (ctx, next) => {
  await next()
  console.log('  outer goes on')
}
const waits: Middleware = async (ctx, next) => {
  ctx.body = 'set by the middle'
  await next()
}
const forgets: Middleware = async (ctx, next) => {
  ctx.body = 'set by the middle'
  next()
}
const inner: Middleware = async (ctx) => {
  await sleep(200)
  console.log('  inner is done')
  ctx.body = 'set by the inner'
}

async function main() {
  for (const name of ['koa2', 'koa']) {
    const Koa = require(name)
    for (const middle of [waits, forgets]) {
      console.log(`${name}, the middle ${middle.name}`)
      await run(new Koa().use(outer).use(middle).use(inner))
    }
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
  await sleep(400)
  server.close()
}

main()
