/**
 * @node all
 * @allow net child-process
 * @platform linux
 */
import { exec } from 'node:child_process'
import { lookup } from 'node:dns'
import { stat } from 'node:fs'
import { createServer, connect } from 'node:net'
import type { AddressInfo } from 'node:net'

type Done = () => void

function socketData(done: Done) {
  const server = createServer((socket) => socket.end('hello'))
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1')
    socket.once('data', () => done())
    socket.on('close', () => server.close())
  })
}

function signal(done: Done) {
  const keepAlive = setInterval(() => {}, 1000)
  process.once('SIGUSR2', () => {
    clearInterval(keepAlive)
    done()
  })
  process.kill(process.pid, 'SIGUSR2')
}

const starts: Record<string, (done: Done) => void> = {
  'a file': (done) => stat('.', () => done()),
  'a name': (done) => lookup('localhost', () => done()),
  'data on a socket': socketData,
  'a signal': signal,
  'the end of a child': (done) => exec('true').on('exit', done),
  'an immediate': setImmediate,
}

async function main() {
  for (const [name, start] of Object.entries(starts)) {
    await new Promise<void>((next) =>
      start(() => {
        setImmediate(() => arrive('check'))
        setTimeout(() => arrive('timers'), 0)
        const end = Date.now() + 5
        while (Date.now() < end);

        const arrived: string[] = []
        function arrive(phase: string) {
          if (arrived.push(phase) < 2) return
          console.log(`${name}: then ${arrived.join(', ')}`)
          next()
        }
      }),
    )
  }
}

main()
