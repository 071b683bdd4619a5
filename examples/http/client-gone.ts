/**
 * @node 12-26
 * @allow net
 */
import { createServer, get } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'

const server = createServer((request, response) => {
  response.on('close', () => {
    const whole = response.writableFinished
    console.log(request.url, whole ? 'answered' : 'cut off')
  })

  if (request.url === '/patient') response.end()
  else response.write('a beginning')
})

server.listen(0, () => {
  const { port } = server.address() as AddressInfo
  get({ port, path: '/patient', agent: false }, (response) => {
    response.resume()
    response.on('end', () => {
      const options = { port, path: '/impatient', agent: false }
      const request = get(options, () => request.destroy())
      request.on('error', () => {})
      request.on('close', () => endSending(port))
    })
  })
})

function endSending(port: number) {
  const client = connect({ port, allowHalfOpen: true })
  client.end('GET /still-reading HTTP/1.1\r\nHost: a\r\n\r\n')
  client.resume()
  client.on('end', () => {
    console.log('client: the server has ended')
    server.close()
  })
}
