/**
 * @node 18-26
 * @session server.ts client.ts
 * @trace calls
 */
import Koa from 'koa'

const app = new Koa()

app.use(async (ctx, next) => {
  console.log('1 in')
  await next()
  console.log('1 out')
  ctx.set('x-length', `${String(ctx.body).length}`)
})
app.use(async (ctx, next) => {
  console.log('2 in')
  await next()
  console.log('2 out')
  ctx.body = String(ctx.body).toUpperCase()
})
app.use(async (ctx, next) => {
  console.log('3 in')
  ctx.body = 'hello'
  await next()
  console.log('3 out')
})

app.listen(process.env.PORT)
