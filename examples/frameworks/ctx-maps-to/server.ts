/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'
import { IncomingMessage, ServerResponse } from 'node:http'

const app = new Koa()

app.use((ctx) => {
  console.log('req', ctx.req instanceof IncomingMessage)
  console.log('res', ctx.res instanceof ServerResponse)
  console.log('request', ctx.request instanceof IncomingMessage)
  console.log('response', ctx.response instanceof ServerResponse)

  console.log('path', ctx.path, ctx.request.path)
  console.log('query', ctx.query === ctx.request.query)

  ctx.body = 'hello'
  ctx.response.status = 201
  // @ts-expect-error: no body of the request in the types, either
  console.log('body', ctx.response.body, ctx.request.body)
  console.log('status', ctx.status, ctx.res.statusCode)
})

app.listen(process.env.PORT)
