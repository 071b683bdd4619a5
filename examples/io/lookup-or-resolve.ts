/**
 * @node 10 18 26
 * @allow net
 * @format cjs
 */
import { pbkdf2 } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { Resolver, lookup } from 'node:dns'
import type { AddressInfo } from 'node:net'

process.env.UV_THREADPOOL_SIZE = '1'

type Done = () => void

function resolve(done: Done) {
  const server = createSocket('udp4')
  server.on('message', (query, { port, address }) => {
    const header = Buffer.from([0x81, 0x83, 0, 1, 0, 0, 0, 0, 0, 0])
    const parts = [query.slice(0, 2), header, query.slice(12)]
    server.send(Buffer.concat(parts), port, address)
  })
  server.bind(0, '127.0.0.1', () => {
    const resolver = new Resolver()
    const { port } = server.address() as AddressInfo
    resolver.setServers([`127.0.0.1:${port}`])
    resolver.resolve4('no.such.name', () => server.close(done))
  })
}

const questions: Record<string, (done: Done) => void> = {
  "lookup('localhost')": (done) =>
    lookup('localhost', () => done()),
  "lookup('127.0.0.1')": (done) =>
    lookup('127.0.0.1', () => done()),
  'resolve4(…)': resolve,
}

async function main() {
  for (const [name, ask] of Object.entries(questions)) {
    let isFree = false
    const job = new Promise<void>((done) =>
      pbkdf2('secret', 'salt', 400_000, 64, 'sha512', () => {
        isFree = true
        done()
      }),
    )
    await new Promise<void>(ask)
    console.log(`${name} ${isFree ? 'waited' : 'did not wait'}`)
    await job
  }
}

main()
