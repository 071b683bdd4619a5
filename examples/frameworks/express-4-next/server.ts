/**
 * @node all
 * @session server.ts client.ts
 */
import express from 'express4'
import type { ErrorRequestHandler } from 'express4'
import { promisify } from 'node:util'

const sleep = promisify(setTimeout)
const app = express()

app.get('/fails', (_, response, next) => {
  answer(response).catch(next)
})

async function answer(response: unknown) {
  await sleep(10)
  throw new Error('no such user')
}

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
