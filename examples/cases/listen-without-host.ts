/**
 * @node all
 * @allow net
 */
import { createServer, get } from 'http'
import type { AddressInfo } from 'net'

const server = createServer((request, response) => response.end())

server.listen(0, () => {
  const { address, port } = server.address() as AddressInfo
  console.log('all addresses:', ['::', '0.0.0.0'].includes(address))

  get({ host: '127.0.0.1', port, agent: false }, (response) => {
    console.log('127.0.0.1:', response.statusCode)
    response.resume().on('end', () => listenAgain(port))
  })
})

function listenAgain(port: number) {
  const other = createServer()
  other.on('error', (error) => {
    console.log(error.message.split(':')[1]?.trim())
    server.close()
  })
  other.listen(port)
}
