/**
 * @node all
 * @session server.ts client.ts
 * @expect throws Error on 15-26
 */
import express from 'express4'
import type { ErrorRequestHandler } from 'express4'
import { promisify } from 'node:util'

const sleep = promisify(setTimeout)
const app = express()

app.get('/works', async (_, response) => {
  await sleep(10)
  response.end('hello')
})

app.get('/fails', async () => {
  await sleep(10)
  throw new Error('no such user')
})

const answerError: ErrorRequestHandler = (
  error,
  _,
  response,
  next,
) => {
  // never runs: Express 4 does not look at the promise
  response.statusCode = 500
  response.end(`handled: ${error.message}`)
}

app.use(answerError)
app.listen(process.env.PORT)
