/**
 * @node all
 * @format cjs
 * @allow child-process net
 */
import { fork } from 'node:child_process'
import { connect, createServer, Socket } from 'node:net'
import type { AddressInfo } from 'node:net'

if (process.send) {
  process.once('message', (text, socket) => {
    if (socket instanceof Socket) socket.end('hello from the child')
  })
} else {
  const child = fork(String(process.argv[1]))
  const server = createServer(
    { pauseOnConnect: true },
    (socket) => {
      console.log('the parent has accepted')
      child.send('yours', socket)
      server.close()
    },
  )

  server.listen(0, () => {
    const { port } = server.address() as AddressInfo
    connect(port).on('data', (text) => console.log(String(text)))
  })
}
