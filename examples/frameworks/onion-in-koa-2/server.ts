/**
 * @node all
 * @session server.ts client.ts
 */
import Koa from 'koa2'
import { promisify } from 'node:util'

const sleep = promisify(setTimeout)
const app = new Koa()

app.use(async (ctx, next) => {
  console.log(`1 in ${ctx.status}`)
  await next()
  console.log(`1 out ${ctx.status}`)
})

app.use(async (ctx) => {
  console.log('2')
  await sleep(10)
  ctx.body = 'hello'
})

app.listen(process.env.PORT)
