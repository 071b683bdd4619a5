/**
 * @node all
 * @allow net
 */
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

let port: number
let isClosed = false

const server = createServer((request, response) => {
  server.close(() => (isClosed = true))
  console.log('close called')
  const second = ask('second')
  second.on('error', () => response.end('the whole answer'))
})

server.listen(0, '127.0.0.1', () => {
  port = (server.address() as AddressInfo).port
  ask('first')
})

function ask(name: string) {
  const request = get({ host: '127.0.0.1', port, agent: false })
  request.on('response', (response) =>
    response.on('data', (text) => console.log(`${name}: ${text}`)),
  )
  request.on('error', (error: NodeJS.ErrnoException) =>
    console.log(`${name}: ${error.code}`),
  )
  return request
}

process.on('exit', () => console.log(`closed: ${isClosed}`))
