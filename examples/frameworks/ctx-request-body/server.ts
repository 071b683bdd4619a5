/**
 * @node 18-26
 * @session server.ts client.ts
 */
import Koa from 'koa'

const app = new Koa()

app.use(async (ctx) => {
  console.log('ctx.body', ctx.body)
  // @ts-expect-error: it is not in the types, either
  console.log('ctx.request.body', ctx.request.body)

  let text = ''
  for await (const chunk of ctx.req) text += chunk
  console.log('ctx.req', text)
  ctx.body = `${text.length} characters`
})

app.listen(process.env.PORT)
