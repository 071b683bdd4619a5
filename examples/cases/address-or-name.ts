/**
 * @node all
 * @allow net fs-read
 * @format cjs
 * @platform linux
 */
import { readdirSync } from 'fs'
import { createServer, get } from 'http'
import type { AddressInfo } from 'net'

const threads = () => readdirSync('/proc/self/task').length

const atStart = threads()
const server = createServer((request, response) => response.end())

server.listen(0, () => {
  ask('127.0.0.1', 20, () =>
    ask('localhost', 1, () => server.close()),
  )
})

function ask(
  host: string,
  times: number,
  next: () => void,
  left = times,
) {
  const { port } = server.address() as AddressInfo
  get({ host, port, agent: false }, (response) => {
    response.resume().on('end', () => {
      if (left > 1) return ask(host, times, next, left - 1)
      const added = threads() - atStart
      console.log(
        `requests to ${host}: ${times}, threads added: ${added}`,
      )
      next()
    })
  })
}
