/**
 * @node all
 * @session server.ts client.ts
 * @expect throws Error on 16-26
 */
// @ts-expect-error: no types are installed
import express from 'express4'
import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'

const sleep = promisify(setTimeout)
const app = express()

app.get('/works', async (_: unknown, response: ServerResponse) => {
  await sleep(10)
  response.end('hello')
})

app.get('/fails', async () => {
  await sleep(10)
  throw new Error('no such user')
})

app.use(answerError)
app.listen(process.env.PORT)

function answerError(
  error: Error,
  request: unknown,
  response: ServerResponse,
  next: unknown,
) {
  response.statusCode = 500
  response.end(`handled: ${error.message}`)
}
