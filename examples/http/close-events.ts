/**
 * @node all
 * @allow net
 */
import { createServer, get } from 'node:http'

const server = createServer((request, response) => {
  request.on('close', () => console.log("request 'close'"))
  response.on('finish', () => console.log("response 'finish'"))
  response.on('close', () => console.log("response 'close'"))

  request.resume()
  setTimeout(() => {
    console.log('response.end()')
    response.end()
  }, 200)
})

server.listen(0, () => {
  const { port } = Object(server.address())
  get({ port, agent: false }, (response) => {
    response.resume()
    server.close()
  })
})
