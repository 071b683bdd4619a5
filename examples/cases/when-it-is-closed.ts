/**
 * @node all
 * @allow net
 * @format cjs
 */
import { connect, createServer, Socket } from 'net'
import type { AddressInfo } from 'net'

const log: string[] = []

setImmediate(() => {
  setImmediate(() => log.push('check'))

  new Socket().on('close', () => log.push('socket')).destroy()
  const server = createServer().listen(0)
  server.close(() => log.push('server'))

  setTimeout(() => {
    console.log('not connected:', log.splice(0).join(', '))
    connected()
  }, 50)
})

function connected() {
  const server = createServer((socket) => {
    setImmediate(() => {
      setImmediate(() => {
        log.push('check')
        socket.destroy()
      })
      server.close(() => log.push('server'))
      socket.on('close', () => log.push('socket'))
    })
  })
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    connect(port, '127.0.0.1').resume()
  })
  process.on('exit', () =>
    console.log('connected:', log.join(', ')),
  )
}
