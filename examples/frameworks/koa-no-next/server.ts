/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'
import { setTimeout as sleep } from 'node:timers/promises'

const app = new Koa()

app.use(async () => {
  await sleep(10)
  console.log('the first one runs')
})

app.use(async (ctx) => {
  ctx.body = 'hello' // never runs: nobody calls next
})

app.listen(process.env.PORT)
