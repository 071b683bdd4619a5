/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import express from 'express'
import type { ServerResponse } from 'node:http'

type Next = () => void

const app = express()

app.use(answerError('too early'))

app.use((request: unknown, response: unknown, next: Next) => {
  try {
    next()
  } catch {
    console.log('caught around next()')
  }
  console.log('next() has returned')
})

app.get('/', () => {
  throw new Error('no such user')
})

app.use(() => console.log('an ordinary one'))
app.use(answerError('behind the route'))
app.listen(process.env.PORT)

function answerError(place: string) {
  return (
    error: Error,
    request: unknown,
    response: ServerResponse,
    next: Next,
  ) => {
    console.log('handler', place)
    response.statusCode = 500
    response.end(error.message)
  }
}
