/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'

const app = new Koa()

app.use(async (ctx, next) => {
  console.log('the first one runs')
  await next()
})

app.use(async () => {
  console.log('the second one runs')
  return 'hello'
})

app.listen(process.env.PORT)
