/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'
import { setTimeout as sleep } from 'node:timers/promises'

const app = new Koa()

app.use(async (ctx, next) => {
  await next()
  console.log('1 goes on')
})

app.use(async (ctx, next) => {
  ctx.body = 'set by 2'
  next()
})

app.use(async (ctx) => {
  await sleep(10)
  console.log('3 is done')
  ctx.body = 'set by 3'
})

app.listen(process.env.PORT)
