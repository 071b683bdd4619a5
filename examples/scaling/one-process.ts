/**
 * @node all
 * @allow net
 */
import cluster from 'node:cluster'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

let waiting = 0
let sameProcess = 0
let answers = 0

const server = createServer((request, response) => {
  console.log('requests waiting', ++waiting)
  setTimeout(() => response.end(String(process.pid)), 500)
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  ask(port)
  ask(port)
  ask(port)
})

function ask(port: number) {
  get({ host: '127.0.0.1', port, agent: false }, (response) => {
    response.on('data', (pid) => {
      if (Number(pid) === process.pid) sameProcess++
      if (++answers === 3) end()
    })
  })
}

function end() {
  console.log('answered by this process', sameProcess)
  console.log('workers', Object.keys(cluster.workers || {}).length)
  server.close()
}
