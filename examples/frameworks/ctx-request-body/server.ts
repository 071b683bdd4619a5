/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import Koa from 'koa'
import type { IncomingMessage } from 'node:http'

type Context = {
  body: unknown
  request: { body: unknown }
  req: IncomingMessage
}

const app = new Koa()

app.use(async (ctx: Context) => {
  console.log('ctx.body', ctx.body)
  console.log('ctx.request.body', ctx.request.body)

  let text = ''
  for await (const chunk of ctx.req) text += chunk
  console.log('ctx.req', text)
  ctx.body = `${text.length} characters`
})

app.listen(process.env.PORT)
