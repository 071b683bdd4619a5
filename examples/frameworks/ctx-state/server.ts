/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'

const app = new Koa()

app.use((ctx, next) => {
  if (ctx.query.name) ctx.state.user = ctx.query.name
  return next()
})

app.use((ctx) => {
  ctx.body = `hello ${ctx.state.user}`
})

app.listen(process.env.PORT)
