/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'

const app = new Koa()

app.use(async (ctx: unknown, next: () => Promise<void>) => {
  console.log('the first one runs')
  await next()
})

app.use(async () => {
  console.log('the second one runs')
  return 'hello'
})

app.listen(process.env.PORT)
