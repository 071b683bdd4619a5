/**
 * @node 18-26
 * @allow net fs-write
 */
import express5 from 'express'
import express4 from 'express4'
import { mkdirSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'

mkdirSync('.well-known')
writeFileSync('.well-known/key', 'the key')

await show('Express 4', express4)
await show('Express 5', express5)
await show('Express 5, as before', express5, 'extended', 'allow')

async function show(
  name: string,
  express: typeof express5,
  parser?: string,
  dotfiles?: string,
) {
  const app = express()
  if (parser) app.set('query parser', parser)
  app.use(express.json(), express.static('.', { dotfiles }))
  app.get('/query', (request, response) => {
    response.json(request.query)
  })
  app.get('/assigned', (request, response) => {
    request.query.page = '1'
    response.json(request.query)
  })
  app.post('/body', (request, response) => {
    response.end(`body: ${JSON.stringify(request.body)}`)
  })

  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  await ask('GET', '/query?a[b]=1&c[]=2')
  await ask('GET', '/assigned?page=x')
  await ask('POST', '/body')
  await ask('GET', '/.well-known/key')
  server.close()
  server.closeAllConnections()

  async function ask(method: string, path: string) {
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}${path}`
    const response = await fetch(url, { method })
    const text = response.ok ? await response.text() : ''
    console.log(`${name}: ${path}`, response.status, text)
  }
}
