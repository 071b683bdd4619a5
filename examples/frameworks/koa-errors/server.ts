/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'
import { setTimeout as sleep } from 'node:timers/promises'

const app = new Koa()

app.use(async (ctx) => {
  await sleep(10)
  if (ctx.path === '/error') throw new Error('wrong password')
  if (ctx.path === '/teapot') {
    const error = new Error('short and stout')
    throw Object.assign(error, { status: 418, expose: true })
  }
  if (ctx.path === '/text') throw 'no error at all'
  ctx.body = 'hello'
})

app.on('error', (error: Error) => {
  console.log(error.message)
})

app.listen(process.env.PORT)
