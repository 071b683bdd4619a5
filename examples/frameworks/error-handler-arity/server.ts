/**
 * @node 18-26
 * @session server.ts client.ts
 */
import express from 'express'
import type { NextFunction, Request, Response } from 'express'

const app = express()

app.get('/', () => {
  throw new Error('no such user')
})
app.use(withThree)
app.use(withFour)
app.listen(process.env.PORT)

// never runs: to Express it is no error handler
function withThree(
  error: Error,
  request: Request,
  response: Response,
) {
  response.statusCode = 500
  response.end('answered by the one with three')
}

function withFour(
  error: Error,
  request: Request,
  response: Response,
  next: NextFunction,
) {
  response.statusCode = 500
  response.end('answered by the one with four')
}
