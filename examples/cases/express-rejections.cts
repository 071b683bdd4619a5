/**
 * @node 18-26
 * @allow net
 */
import type { ErrorRequestHandler, Handler } from 'express'
import type { AddressInfo } from 'node:net'

let client = new AbortController()

process.on('unhandledRejection', (error) => {
  console.log(
    '    unhandled:',
    error instanceof Error && error.message,
  )
  setTimeout(() => client.abort(), 100)
})

async function fail() {
  throw new Error('no such user')
}

const works: Handler = async (request, response) => {
  response.end(await Promise.resolve('hello'))
}

const answer: ErrorRequestHandler = (
  error,
  request,
  response,
  next,
) => {
  response.status(500).end(`error handler: ${error.message}`)
}

async function main() {
  for (const name of ['express4', 'express']) {
    const app = require(name)()
    app.get('/works', works)
    app.get('/returned', () => fail())
    app.get('/not-returned', () => void fail())
    app.use(answer)
    console.log(name)
    await run(app)
  }
}

async function run(app: ReturnType<typeof import('express')>) {
  const server = app.listen(0, '127.0.0.1')
  await new Promise((listening) =>
    server.once('listening', listening),
  )
  const { port } = server.address() as AddressInfo
  for (const path of ['/works', '/returned', '/not-returned']) {
    console.log(' ', path)
    client = new AbortController()
    const { signal } = client
    const result = await fetch(`http://127.0.0.1:${port}${path}`, {
      signal,
    })
      .then((response) => response.text())
      .catch((error) => `no answer, ${error.name}`)
    console.log('    client:', result)
  }
  server.close()
}

main()
