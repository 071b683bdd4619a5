/**
 * @node 18-26
 * @session server.ts client.ts
 * @trace calls
 */
import express from 'express'
import type { ErrorRequestHandler } from 'express'

const app = express()

app.use(answerError('too early'))

app.use((request, response, next) => {
  try {
    next()
  } catch {
    // never runs: next() does not throw
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

function answerError(place: string): ErrorRequestHandler {
  return (error, request, response, next) => {
    console.log('handler', place)
    response.statusCode = 500
    response.end(error.message)
  }
}
