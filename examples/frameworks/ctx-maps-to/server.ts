/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'
import { IncomingMessage, ServerResponse } from 'node:http'

type Side = { [name: string]: unknown }
type Context = Side & { request: Side; response: Side }

const app = new Koa()

app.use((ctx: Context) => {
  console.log('req', ctx.req instanceof IncomingMessage)
  console.log('res', ctx.res instanceof ServerResponse)
  console.log('request', ctx.request instanceof IncomingMessage)
  console.log('response', ctx.response instanceof ServerResponse)

  console.log('path', ctx.path, ctx.request.path)
  console.log('query', ctx.query === ctx.request.query)

  ctx.body = 'hello'
  ctx.response.status = 201
  console.log('body', ctx.response.body, ctx.request.body)
  console.log('status', ctx.status, Object(ctx.res).statusCode)
})

app.listen(process.env.PORT)
