/**
 * @node all
 * @session server.ts client.ts
 */
import { createServer } from 'node:http'

type Context = { url?: string; status: number; body: string }
type Next = () => Promise<void>
type Layer = (context: Context, next: Next) => Promise<void>

function compose(layers: Layer[]) {
  return (context: Context) => {
    async function call(index: number): Promise<void> {
      const layer = layers[index]
      if (layer) await layer(context, () => call(index + 1))
    }
    return call(0)
  }
}

const handle = compose([
  async (context, next) => {
    await next()
    console.log(`${context.url} ${context.status}`)
  },
  async (context, next) => {
    if (context.url !== '/other') await next()
  },
  async (context) => {
    if (context.url === '/fail') throw new Error('bad layer')
    context.status = 200
    context.body = 'hello'
  },
])

const server = createServer(async (request, response) => {
  const url = request.url
  const context = { url, status: 404, body: 'nothing here' }
  try {
    await handle(context)
  } catch (error) {
    console.log(`${error}`)
    Object.assign(context, { status: 500, body: 'failed' })
  }
  response.statusCode = context.status
  response.end(context.body)
})
server.listen(process.env.PORT)
