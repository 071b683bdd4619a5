/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import express from 'express'
import type { ServerResponse } from 'node:http'

type Next = () => void

const app = express()

app.get('/early', (_: unknown, response: ServerResponse) => {
  response.end('answered')
})

app.use((request: Request, response: unknown, next: Next) => {
  console.log('layer in the middle:', request.url)
  next()
})

app.get('/late', (_: unknown, response: ServerResponse) => {
  response.end('answered')
})

app.use((_: unknown, response: ServerResponse) => {
  response.statusCode = 404
  response.end('answered by the last one')
})

app.listen(process.env.PORT)
