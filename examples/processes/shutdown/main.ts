/**
 * @node 18 20 22 24
 * @allow child-process net
 * @timeout 60s
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { connectsLate, readsLate, sends } from './clients.ts'
import type { Client } from './clients.ts'

const GET = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'
const POST =
  'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8\r\n\r\n'

console.log('-- everything ends in time')
await stopServer({
  'in use': sends(GET, GET.replace('/', '/ready')),
  'in flight': sends(GET.replace('/', '/slow')),
  'in flight, two at once': sends(GET.replace('/', '/slow') + GET),
  'in flight, reads late': readsLate('/large'),
  idle: sends(GET),
  silent: sends(),
  'half a head': sends(GET.slice(0, 20)),
  'half a head, then the rest': sends(
    GET.slice(0, 20),
    GET.slice(20),
  ),
  'half a body': sends(`${POST}half`),
  'half a body, then the rest': sends(`${POST}half`, 'half'),
  'a new connection': connectsLate,
})

console.log('-- one request hangs')
await stopServer({ 'in flight': sends(GET.replace('/', '/hang')) })

async function stopServer(clients: Record<string, Client>) {
  const server = fork(new URL('./server.ts', import.meta.url))
  const [port] = await once(server, 'message')
  const stopping = once(server, 'message')
  const exit = once(server, 'exit')
  const ends = Object.entries(clients).map(
    async ([name, client]) =>
      `${name}: ${await client(port, stopping)}`,
  )
  await sleep(1000)

  server.kill('SIGTERM')
  const results = await Promise.all(ends)
  const [code] = await exit
  for (const result of results) console.log(result)
  console.log('exit code:', code)
}
