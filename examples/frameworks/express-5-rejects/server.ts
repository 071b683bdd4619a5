/**
 * @node 18-26
 * @session server.ts client.ts
 */
import express from 'express'
import type { ErrorRequestHandler } from 'express'
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
  response.statusCode = 500
  response.end(`handled: ${error.message}`)
}

app.use(answerError)
app.listen(process.env.PORT)
