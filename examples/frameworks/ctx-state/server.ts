/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'

type Context = {
  query: { name: string }
  state: { user?: string }
  body: string
}

const app = new Koa()

app.use((ctx: Context, next: () => Promise<void>) => {
  if (ctx.query.name) ctx.state.user = ctx.query.name
  return next()
})

app.use((ctx: Context) => {
  ctx.body = `hello ${ctx.state.user}`
})

app.listen(process.env.PORT)
