/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'
import { setTimeout as sleep } from 'node:timers/promises'

type Context = { path: string; body: string }
type Next = () => Promise<void>

const app = new Koa()

app.use(async (ctx: Context, next: Next) => {
  next()
})

app.use(async (ctx: Context) => {
  if (ctx.path === '/later') await sleep(10)
  ctx.body = 'hello'
})

app.listen(process.env.PORT)
