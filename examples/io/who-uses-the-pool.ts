/**
 * @node 12-26
 * @allow net fs-read fs-write child-process
 * @format cjs
 * @timeout 60s
 */
import { execFile } from 'node:child_process'
import { pbkdf2, randomBytes, scrypt } from 'node:crypto'
import { promises, stat, writeFile } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { gzip } from 'node:zlib'

process.env.UV_THREADPOOL_SIZE = '1'

type Done = () => void

const operations: Record<string, (done: Done) => void> = {
  'fs.stat': (done) => stat('.', done),
  'fs.promises.stat': (done) => promises.stat('.').then(done, done),
  'fs.writeFile': (done) => writeFile('file', 'text', done),
  'crypto.scrypt': (done) => scrypt('secret', 'salt', 64, done),
  'crypto.randomBytes': (done) => randomBytes(16, done),
  'zlib.gzip': (done) => gzip('text', done),
  'a timer': (done) => setTimeout(done, 1),
  'a TCP connection': connection,
  'a child process': (done) => execFile('true', done),
}

function connection(done: Done) {
  const server = createServer((socket) => socket.end('hello'))
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    connect(port, '127.0.0.1').on('data', () => server.close(done))
  })
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
