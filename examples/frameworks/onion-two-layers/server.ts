/**
 * @node 18-26
 * @session server.ts client.ts
 * @trace calls
 */
import Koa from 'koa'
import { setTimeout as sleep } from 'node:timers/promises'

const app = new Koa()

app.use(async (ctx, next) => {
  console.log(`1 in ${ctx.status}`)
  await next()
  console.log(`1 out ${ctx.status}`)
})

app.use(async (ctx) => {
  console.log('2')
  await sleep(10)
  ctx.body = 'hello'
})

app.listen(process.env.PORT)
