/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'

type Context = { status: number; body: unknown }
type Next = () => Promise<void>

const app = new Koa()

app.use(async (ctx: Context, next: Next) => {
  try {
    await next()
  } catch (error) {
    ctx.status = 500
    ctx.body = { error: Object(error).message }
  }
})

app.use(async () => {
  throw new Error('no such user')
})

app.on('error', () => console.log('app heard of it'))

app.listen(process.env.PORT)
