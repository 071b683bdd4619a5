/**
 * @node 18-26
 * @session server.ts client.ts
 * @expect throws Error
 */
import Koa from 'koa'
import { setTimeout as sleep } from 'node:timers/promises'

const app = new Koa()

app.use(async (ctx, next) => {
  next()
})

app.use(async () => {
  await sleep(10)
  throw new Error('no such user')
})

app.listen(process.env.PORT)
