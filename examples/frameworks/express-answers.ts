/**
 * @node 18-26
 * @allow net
 */
import express5 from 'express'
import express4 from 'express4'
import type { AddressInfo } from 'node:net'

process.on('deprecation', ({ message }) => {
  console.log('  deprecated:', message.split(':')[0])
})

await show('Express 4', express4)
await show('Express 5', express5)

async function show(name: string, express: typeof express5) {
  const app = express()
  app.use(express.urlencoded())
  app.get('/back', (request, response) => response.redirect('back'))
  app.get('/host', (request, response) => {
    response.end(request.host.replace(/:\d+/, ' and the port'))
  })
  app.get('/json', (request, response) => {
    // @ts-expect-error: the types know one argument only
    response.json({ made: true }, 201)
  })
  app.get('/number', (request, response) => response.send(201))
  app.post('/form', (request, response) => {
    response.json(request.body)
  })

  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  await ask('/back', { headers: { referer: '/from' } })
  await ask('/host')
  await ask('/json')
  await ask('/number')
  const body = new URLSearchParams({ 'a[b]': '1' })
  await ask('/form', { method: 'POST', body })
  server.close()
  server.closeAllConnections()

  async function ask(path: string, options: RequestInit = {}) {
    const { port } = server.address() as AddressInfo
    const url = `http://127.0.0.1:${port}${path}`
    options.redirect = 'manual'
    const response = await fetch(url, options)
    const text = await response.text()
    console.log(`${name}: ${path}`, response.status, text)
  }
}
