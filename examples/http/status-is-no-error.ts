/**
 * @node 18-26
 * @allow net
 */
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  response.statusCode = request.url === '/407' ? 407 : 404
  response.end('no such page')
})

server.listen(0, '127.0.0.1', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const response = await fetch(url)
  console.log('fetch:', response.status, 'ok', response.ok)
  console.log(await response.text())

  await fetch(`${url}/407`).catch((error: Error) =>
    console.log('fetch, 407:', error.message),
  )

  const request = get(url, ({ statusCode }) => {
    console.log('get:', statusCode)
    process.exit()
  })
  request.on('error', () => console.log("'error'"))
})
