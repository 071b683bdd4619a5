/**
 * @node 18-26
 * @session server.ts client.ts
 * @expect throws Error
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'
import { setTimeout as sleep } from 'node:timers/promises'

const app = new Koa()

app.use(async (ctx: unknown, next: () => Promise<void>) => {
  next()
})

app.use(async () => {
  await sleep(10)
  throw new Error('no such user')
})

app.listen(process.env.PORT)
