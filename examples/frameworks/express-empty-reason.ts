/**
 * @node 18-26
 * @allow net
 */
import express5 from 'express'
import express4 from 'express4'
import type {
  NextFunction,
  Request,
  RequestHandler,
  Response,
} from 'express'
import type { AddressInfo } from 'node:net'

const fail = async () => {
  throw undefined
}

await ask(
  '4, .catch(next)',
  express4,
  (request, response, next) => {
    fail().catch(next)
  },
)
await ask(
  '4, with a reason',
  express4,
  (request, response, next) => {
    fail().catch((reason) => next(reason ?? new Error('no reason')))
  },
)
await ask('5, rejected', express5, fail)
await ask('5, thrown', express5, () => {
  throw undefined
})

async function ask(
  name: string,
  express: typeof express5,
  handler: RequestHandler,
) {
  const app = express()
  app.get('/', handler)
  app.use((request, response) => {
    response.send('the next handler')
  })
  app.use(answerError)

  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo
  const response = await fetch(`http://127.0.0.1:${port}`)
  console.log(`${name}:`, response.status, await response.text())
  server.close()
  server.closeAllConnections()
}

function answerError(
  error: Error,
  request: Request,
  response: Response,
  next: NextFunction,
) {
  response.status(500).send(error.message)
}
