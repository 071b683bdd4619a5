/**
 * @node 18-26
 * @allow net
 */
import express5 from 'express'
import express4 from 'express4'
import type { AddressInfo } from 'node:net'

await show('Express 4', express4, 90)
await show('Express 5', express5, 90)
await show('Express 4', express4, 150)
await show('Express 5', express5, 150)

async function show(
  name: string,
  express: typeof express5,
  layers: number,
) {
  const app = express()
  let called = 0

  app.use((request, response, next) => {
    next()
    console.log(`${name}: ${called} of ${layers} called`)
  })
  for (let i = 0; i < layers; i++) {
    app.use((request, response, next) => {
      called++
      next()
    })
  }
  app.use((request, response) => response.end())

  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  await fetch(`http://127.0.0.1:${port}`)
  server.close()
  server.closeAllConnections()
}
