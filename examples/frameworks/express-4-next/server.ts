/**
 * @node all
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import express from 'express4'
import type { ServerResponse } from 'node:http'
import { promisify } from 'node:util'

type Next = (error: unknown) => void

const sleep = promisify(setTimeout)
const app = express()

app.get('/fails', (_: unknown, response: unknown, next: Next) => {
  answer(response).catch(next)
})

async function answer(response: unknown) {
  await sleep(10)
  throw new Error('no such user')
}

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
