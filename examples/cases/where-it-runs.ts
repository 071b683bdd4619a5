/**
 * @node all
 * @allow net fs-read
 * @format cjs
 * @platform linux
 */
import { readFile, readFileSync, readdirSync } from 'fs'
import { createServer, get } from 'http'
import type { AddressInfo } from 'net'

const threads = () => readdirSync('/proc/self/task').length

const atStart = threads()
const show = (what: string) =>
  console.log(`threads added by ${what}:`, threads() - atStart)

readFileSync(__filename)
show('readFileSync')

const server = createServer((request, response) => response.end())
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  get({ host: '127.0.0.1', port, agent: false }, (response) => {
    show('a request')
    response.resume()
    server.close()
    readFile(__filename, () => show('readFile'))
  })
})
