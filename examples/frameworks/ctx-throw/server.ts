/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'

const app = new Koa()

app.use((ctx: Koa.Context) => {
  if (ctx.path === '/401') ctx.throw(401)
  if (ctx.path === '/404') ctx.throw(404, 'no such user')
  if (ctx.path === '/503') ctx.throw(503, 'password wrong')
  if (ctx.path === '/assert') ctx.assert(false, 400, 'no name')
  throw Object.assign(new Error('no such user'), { status: 404 })
})

app.on('error', () => {})

app.listen(process.env.PORT)
