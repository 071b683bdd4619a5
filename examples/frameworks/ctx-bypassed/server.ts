/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'

const app = new Koa()

app.use((ctx) => {
  ctx.res.end('hello')
})

app.listen(process.env.PORT)
