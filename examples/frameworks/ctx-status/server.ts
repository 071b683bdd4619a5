/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'

const app = new Koa()

app.use((ctx) => {
  if (ctx.path === '/text') ctx.body = 'hello'
  if (ctx.path === '/html') ctx.body = '<p>hello'
  if (ctx.path === '/object') ctx.body = { hello: 'world' }
  if (ctx.path === '/null') ctx.body = null
  if (ctx.path === '/json-null') {
    ctx.type = 'json'
    ctx.body = null
  }
  if (ctx.path === '/created') ctx.status = 201
})

app.listen(process.env.PORT)
