/**
 * @node all
 * @allow net fs-read
 * @format cjs
 * @platform linux
 */
import { readdirSync } from 'node:fs'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

const threads = () => readdirSync('/proc/self/task').length

function ask(host: string) {
  const { port } = server.address() as AddressInfo
  return new Promise<void>((done, fail) => {
    get({ host, family: 4, port, agent: false }, (response) => {
      response.resume().on('end', done)
    }).on('error', fail)
  })
}

const server = createServer((request, response) => response.end())

server.listen(0, '127.0.0.1', async () => {
  for (const host of ['127.0.0.1', 'localhost']) {
    const before = threads()
    for (let i = 0; i < 20; i++) await ask(host)
    console.log(`${host}: threads added ${threads() - before}`)
  }
  server.close()
})
