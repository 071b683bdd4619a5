/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'

type Context = {
  body: string
  set: (name: string, value: string) => void
}
type Next = () => Promise<void>

const app = new Koa()

app.use(async (ctx: Context, next: Next) => {
  console.log('1 in')
  await next()
  console.log('1 out')
  ctx.set('x-length', `${ctx.body.length}`)
})
app.use(async (ctx: Context, next: Next) => {
  console.log('2 in')
  await next()
  console.log('2 out')
  ctx.body = ctx.body.toUpperCase()
})
app.use(async (ctx: Context, next: Next) => {
  console.log('3 in')
  ctx.body = 'hello'
  await next()
  console.log('3 out')
})

app.listen(process.env.PORT)
