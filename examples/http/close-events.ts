/**
 * @node all
 * @allow net
 */
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  const log = (text: string) => console.log(request.url, text)

  request.on('close', () => log("request 'close'"))
  response.on('finish', () => log("response 'finish'"))
  response.on('close', () => log("response 'close'"))

  if (request.url === '/read') request.resume()
  setTimeout(() => {
    log('response.end()')
    response.end()
  }, 200)
})

server.listen(0, () => {
  ask('/read', () => ask('/unread', () => server.close()))
})

function ask(path: string, next: () => void) {
  const { port } = server.address() as AddressInfo
  get({ port, path, agent: false }, (response) => {
    response.resume().on('end', () => setTimeout(next, 200))
  })
}
