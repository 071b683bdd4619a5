/**
 * @node 18-26
 * @allow net
 */
import type { Handler } from 'express'
import type { AddressInfo } from 'node:net'

let client = new AbortController()

const first: Handler = (request, response, next) => {
  console.log('  first begins')
  next()
  console.log('  first goes on')
  setTimeout(() => client.abort(), 100)
}
const second: Handler = () => console.log('  second')
// never runs: second does not call next
const third: Handler = () => console.log('  third')

async function main() {
  for (const name of ['express4', 'express']) {
    console.log(name)
    await run(require(name)().get('/', first, second, third))
  }
}

async function run(app: ReturnType<typeof import('express')>) {
  const server = app.listen(0, '127.0.0.1')
  await new Promise((listening) =>
    server.once('listening', listening),
  )
  const { port } = server.address() as AddressInfo
  client = new AbortController()
  await fetch(`http://127.0.0.1:${port}`, { signal: client.signal })
    .then((response) => response.status)
    .catch((error) => `no answer, ${error.name}`)
    .then((result) => console.log('  client:', result))
  server.close()
}

main()
