/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'

const app = new Koa()

app.use(async (ctx, next) => {
  await next()
  await next()
})

app.use(async (ctx) => {
  console.log('one order sent')
  ctx.body = 'thank you'
})

app.on('error', (error: Error) => {
  console.log(error.message)
})

app.listen(process.env.PORT)
