/**
 * @node 18-26
 * @session server.ts client.ts
 * @trace calls
 */
import Koa from 'koa'
import { setTimeout as sleep } from 'node:timers/promises'

const app = new Koa()

app.use(async (ctx, next) => {
  next()
})

app.use(async (ctx) => {
  if (ctx.path === '/later') await sleep(10)
  ctx.body = 'hello'
})

app.listen(process.env.PORT)
