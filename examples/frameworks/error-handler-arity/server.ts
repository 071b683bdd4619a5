/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import express from 'express'
import type { ServerResponse } from 'node:http'

const app = express()

app.get('/', () => {
  throw new Error('no such user')
})
app.use(withThree)
app.use(withFour)
app.listen(process.env.PORT)

function withThree(
  error: Error,
  request: unknown,
  response: ServerResponse,
) {
  response.statusCode = 500
  response.end('answered by the one with three')
}

function withFour(
  error: Error,
  request: unknown,
  response: ServerResponse,
  next: unknown,
) {
  response.statusCode = 500
  response.end('answered by the one with four')
}
