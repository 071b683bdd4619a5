/**
 * @node 18-26
 * @allow net
 */
import Koa3 from 'koa'
import type { Middleware } from 'koa'
import Koa2 from 'koa2'
import type { AddressInfo } from 'node:net'

const fail: Middleware = async (ctx) => {
  if (ctx.path === '/no-reason') await Promise.reject()
  if (ctx.path === '/late') ctx.res.write('a beginning')
  throw new Error('no such user')
}

const finish: Middleware = async (ctx, next) => {
  try {
    await next()
  } catch (error) {
    if (ctx.headerSent) ctx.res.destroy()
    throw error ?? new Error('rejected without a reason')
  }
}

await ask('Koa 2', new Koa2().use(fail))
await ask('Koa 3', new Koa3().use(fail))
await ask('Koa 3, finish', new Koa3().use(finish).use(fail))

async function ask(name: string, app: Koa3) {
  app.on('error', (error) => console.log('  error:', error.message))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))

  for (const path of ['/usual', '/no-reason', '/late']) {
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}${path}`
    const outcome = await read(url).catch((error) => error.name)
    console.log(`${name}: ${path}`, outcome)
  }
  server.close()
  server.closeAllConnections()
}

async function read(url: string) {
  const signal = AbortSignal.timeout(1500)
  const response = await fetch(url, { signal })
  return await response.text()
}
