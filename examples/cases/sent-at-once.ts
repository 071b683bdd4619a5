/**
 * @node all
 * @allow net child-process fs-write
 * @format cjs
 */
import { fork } from 'child_process'
import { existsSync, writeFileSync } from 'fs'
import { connect, createServer } from 'net'
import type { AddressInfo } from 'net'

if (process.send) serve()
else fork(__filename).on('message', (port) => send(Number(port)))

function serve() {
  const server = createServer((socket) => {
    socket.on('data', (data) => writeFileSync('received', data))
    socket.on('end', () => process.exit())
  })
  server.listen(0, '127.0.0.1', () => {
    process.send?.((server.address() as AddressInfo).port)
  })
}

function send(port: number) {
  const socket = connect(port, '127.0.0.1', () => {
    socket.write('hello', () => console.log('3 callback of write'))
    console.log('1 write has returned')

    const end = Date.now() + 5000
    while (!existsSync('received') && Date.now() < end) {
      // This thread does nothing but wait.
    }
    console.log('2 received:', existsSync('received'))
    socket.end()
  })
}
