/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'
import type { ServerResponse } from 'node:http'

const app = new Koa()

app.use((ctx: { res: ServerResponse }) => {
  ctx.res.end('hello')
})

app.listen(process.env.PORT)
