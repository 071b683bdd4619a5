/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'

const app = new Koa()

app.use(async (ctx: unknown, next: () => Promise<void>) => {
  await next()
  await next()
})

app.use(async (ctx: { body: string }) => {
  console.log('one order sent')
  ctx.body = 'thank you'
})

app.on('error', (error: Error) => {
  console.log(error.message)
})

app.listen(process.env.PORT)
