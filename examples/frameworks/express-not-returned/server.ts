/**
 * @node 18-26
 * @session server.ts client.ts
 * @expect throws Error
 */
import express from 'express'
import type { NextFunction, Request, Response } from 'express'

const app = express()

app.get('/returned', async () => {
  await work()
})

app.get('/not-returned', async () => {
  work()
})

app.use(
  (
    error: Error,
    request: Request,
    response: Response,
    next: NextFunction,
  ) => {
    response.status(500).send(`handled: ${error.message}`)
  },
)

async function work() {
  throw new Error('no such user')
}

app.listen(process.env.PORT)
