/**
 * @node all 18.0.0
 * @allow net
 * @format cjs
 * @platform linux
 */
import { stat } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const server = createServer().listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  server.close(() => stat('.', () => failTwice(port)))
})

function failTwice(port: number) {
  const file = connect('/nowhere.sock')
  file.on('error', () => console.log('file: no such socket'))

  const tcp = connect(port, '127.0.0.1')
  tcp.on('error', () => console.log('TCP: connection refused'))

  setImmediate(() => console.log('setImmediate'))
}
