/**
 * @node 10 18 26
 * @allow net fs-read child-process
 * @format cjs
 */
import { exec } from 'child_process'
import { pbkdf2, randomBytes } from 'crypto'
import { readFile, stat } from 'fs'
import { createServer, connect } from 'net'
import type { AddressInfo } from 'net'
import { gzip } from 'zlib'

process.env.UV_THREADPOOL_SIZE = '1'

type Done = () => void

function connection(done: Done) {
  const server = createServer((socket) => socket.end('hello'))
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    connect(port, '127.0.0.1').on('data', () => server.close(done))
  })
}

const operations: Record<string, (done: Done) => void> = {
  'fs.stat': (done) => stat('/', done),
  'fs.readFile': (done) => readFile(__filename, done),
  'crypto.randomBytes': (done) => randomBytes(16, done),
  'zlib.gzip': (done) => gzip('text', done),
  'a timer': (done) => setTimeout(done, 1),
  'a TCP connection': connection,
  'a child process': (done) => exec('true', done),
}

async function main() {
  for (const [name, start] of Object.entries(operations)) {
    let isFree = false
    const job = new Promise<void>((done) =>
      pbkdf2('secret', 'salt', 400_000, 64, 'sha512', () => {
        isFree = true
        done()
      }),
    )
    await new Promise<void>((done) => start(() => done()))
    console.log(`${name} ${isFree ? 'waited' : 'did not wait'}`)
    await job
  }
}

main()
