/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'
import { setTimeout as sleep } from 'node:timers/promises'

type Next = () => Promise<void>

const app = new Koa()

app.use(async (ctx: { status: number }, next: Next) => {
  console.log(`1 in ${ctx.status}`)
  await next()
  console.log(`1 out ${ctx.status}`)
})

app.use(async (ctx: { body: string }) => {
  console.log('2')
  await sleep(10)
  ctx.body = 'hello'
})

app.listen(process.env.PORT)
