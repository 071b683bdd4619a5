/**
 * @node all
 * @allow child-process net
 * @format cjs
 * @platform linux
 */
import { spawn } from 'child_process'
import { connect, createServer } from 'net'
import type { AddressInfo } from 'net'

const child = spawn('sh', ['-c', 'sleep 0.2 &'])
child.stdout.resume()
child.stderr.resume()
child.on('exit', () => whatFollows("child, 'exit'"))
child.on('close', () => whatFollows("child, 'close'", useSocket))

function useSocket() {
  const server = createServer((socket) => socket.end('hello'))
  server.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo
    const socket = connect(port, '127.0.0.1')
    socket.on('data', () => whatFollows("socket, 'data'"))
    socket.on('close', () => whatFollows("socket, 'close'"))
    socket.on('close', () => server.close())
  })
}

function whatFollows(event: string, next = () => {}) {
  const seen: string[] = []
  const see = (phase: string) => {
    if (seen.push(phase) < 2) return
    console.log(`${event}: then ${seen.join(', ')}`)
    next()
  }
  setTimeout(see, 0, 'timers')
  setImmediate(see, 'check')

  const end = Date.now() + 5
  while (Date.now() < end);
}
