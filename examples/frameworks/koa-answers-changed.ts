/**
 * @node 18-26
 * @allow net
 */
import Koa3 from 'koa'
import Koa2 from 'koa2'
import type { AddressInfo } from 'node:net'

process.on('deprecation', ({ message }) => {
  console.log('  deprecated:', message.split(';')[0])
})

const paths = [
  '/back',
  '/throw',
  '/origin',
  '/file',
  '/response',
  '/throw-403',
  '/back-method',
]

await show('Koa 2', Koa2)
await show('Koa 3', Koa3)

async function show(name: string, Koa: typeof Koa3) {
  const app = new Koa()
  app.on('error', () => {})
  app.use((ctx: Koa3.Context) => {
    if (ctx.path === '/back') ctx.redirect('back')
    if (ctx.path === '/throw') {
      // @ts-expect-error: in the types, the status comes first
      ctx.throw('no entry', 403)
    }
    if (ctx.path === '/origin') {
      ctx.body = ctx.origin.replace(/:\d+$/, '')
    }
    if (ctx.path === '/file') {
      throw Object.assign(new Error('no file'), { code: 'ENOENT' })
    }
    if (ctx.path === '/throw-403') ctx.throw(403, 'no entry')
    if (ctx.path === '/back-method') ctx.back('/')
    if (ctx.path === '/response') ctx.body = new Response('hello')
  })

  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  const headers = {
    referer: `${url}/from`,
    origin: 'http://other.example',
  }

  for (const path of paths) {
    const response = await fetch(url + path, {
      headers,
      redirect: 'manual',
    })
    const text = await response.text()
    console.log(
      `${name}: ${path}`,
      response.status,
      text.replace(url, ''),
    )
  }
  server.close()
  server.closeAllConnections()
}
