/**
 * @node all
 * @allow net
 */
import { createServer } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'

let calls = 0
const server = createServer((request, response) => {
  calls += 1
  response.end()
})

const heads: Record<string, string> = {
  'a Host header': 'GET / HTTP/1.1\r\nHost: here',
  'no Host header': 'GET / HTTP/1.1',
  'Expect: else': 'POST / HTTP/1.1\r\nHost: here\r\nExpect: else',
  CONNECT: 'CONNECT other:80 HTTP/1.1\r\nHost: here',
}

server.listen(0, async () => {
  for (const [name, head] of Object.entries(heads)) {
    calls = 0
    const status = await send(head)
    console.log(`${name}: status ${status}, calls ${calls}`)
  }
  server.close()
})

function send(head: string) {
  return new Promise((resolve) => {
    const { port } = server.address() as AddressInfo
    const socket = connect(port)
    socket.write(`${head}\r\nConnection: close\r\n\r\n`)
    let text = ''
    socket.on('data', (bytes) => (text += bytes))
    socket.on('end', () => resolve(text.slice(9, 12) || 'none'))
  })
}
