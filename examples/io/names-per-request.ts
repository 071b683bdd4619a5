/**
 * @node 12-26
 * @allow net
 */
import { lookup, type LookupOptions } from 'node:dns'
import { Agent, createServer, get } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'

let lookups = 0
const counted: LookupFunction = (host, options, callback) => {
  lookups += 1
  lookup(host, options as LookupOptions, callback)
}
const server = createServer((request, response) => response.end())

function ask(agent: Agent | false) {
  const { port } = server.address() as AddressInfo
  const host = 'localhost'
  const options = { host, port, family: 4, agent, lookup: counted }
  return new Promise<void>((done, fail) => {
    get(options, (response) => {
      response.resume().on('end', () => setImmediate(done))
    }).on('error', fail)
  })
}

server.listen(0, '127.0.0.1', async () => {
  for (let i = 0; i < 5; i++) await ask(false)
  console.log(`5 connections: ${lookups} lookups`)

  lookups = 0
  const agent = new Agent({ keepAlive: true })
  for (let i = 0; i < 5; i++) await ask(agent)
  console.log(`5 requests, kept connection: ${lookups} lookup`)
  agent.destroy()
  server.close()
})
