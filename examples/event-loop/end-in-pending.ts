/**
 * @node all 18.0.0
 * @allow net
 * @format cjs
 */
import { stat } from 'node:fs'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

const server = createServer((socket) => {
  socket.resume().on('end', () => server.close())
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1', () => {
    let callbacks = 0
    const onStat = (): void => {
      callbacks += 1
      console.log(`poll: callback ${callbacks}`)
      if (callbacks === 2) return
      socket.end(() => console.log('end: finished'))
      setImmediate(() => console.log('check'))
    }
    stat('.', onStat)
    stat('.', onStat)

    const start = Date.now()
    while (Date.now() - start < 100) {
      // Both results are ready when the loop gets to poll.
    }
  })
  socket.resume()
})
