/**
 * @node all
 * @allow net fs-read
 * @format cjs
 */
import { readdirSync, stat } from 'fs'
import { createServer, get } from 'http'
import type { AddressInfo } from 'net'

const threads = () => readdirSync('/proc/self/task').length

const atStart = threads()
const added = () => threads() - atStart

const server = createServer((request, response) => response.end())
server.listen(0, '127.0.0.1', () => sendNext(20))

function sendNext(left: number) {
  if (left === 0) return finish()
  const { port } = server.address() as AddressInfo
  get({ host: '127.0.0.1', port, agent: false }, (response) => {
    response.resume().on('end', () => sendNext(left - 1))
  })
}

function finish() {
  server.close()
  console.log(`threads added by 20 requests: ${added()}`)
  stat('/', () => console.log(`… and by one fs.stat: ${added()}`))
}
