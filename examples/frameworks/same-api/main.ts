/**
 * @node 18-26
 * @allow net
 */
import Koa from 'koa'
import { createServer } from 'node:http'
import type { RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { suite } from './suite.ts'
import { createExpressApi } from './with-express.ts'
import { createKoaApi } from './with-koa.ts'
import { createPlainApi } from './with-node.ts'

await check('node:http', createPlainApi())
await check('Express', createExpressApi())
await check('Koa', createKoaApi())
await check('empty Koa app', new Koa().callback())

async function check(name: string, api: RequestListener) {
  const server = createServer(api).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  let passed = 0

  for (const [title, test] of Object.entries(suite)) {
    try {
      await test(`http://127.0.0.1:${port}`)
      passed++
    } catch {
      console.log(`${name} fails: ${title}`)
    }
  }
  console.log(`${name}: ${passed} passed`)
  server.close()
  server.closeAllConnections()
}
