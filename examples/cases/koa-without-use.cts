/**
 * @node 18-26
 * @allow net
 */
import type { Middleware } from 'koa'
import type { AddressInfo } from 'node:net'

const first: Middleware = async (ctx, next) => {
  ctx.body = 'first, '
  await next()
}
const second: Middleware = async (ctx) => {
  ctx.body += 'second'
}
const both: Middleware = (ctx, next) =>
  first(ctx, () => second(ctx, next))

async function main() {
  for (const name of ['koa2', 'koa']) {
    const Koa = require(name)
    await run(`${name}, one use for two`, new Koa().use(both))

    const app = new Koa()
    app.middleware.push(first, second)
    await run(`${name}, no use`, app)
  }
}

async function run(title: string, app: import('koa')) {
  const server = app.listen(0, '127.0.0.1')
  await new Promise((listening) =>
    server.once('listening', listening),
  )
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}`)
  console.log(`${title}: ${await response.text()}`)
  server.close()
}

main()
