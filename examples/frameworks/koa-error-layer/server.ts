/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'

const app = new Koa()

app.use(async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    ctx.status = 500
    ctx.body = { error: `${error}` }
  }
})

app.use(async () => {
  throw new Error('no such user')
})

app.on('error', () => console.log('app heard of it'))

app.listen(process.env.PORT)
