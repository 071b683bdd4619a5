/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import express from 'express'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

type Next = () => void

const app = express()

app.use((_: unknown, response: ServerResponse, next: Next) => {
  response.on('finish', () => {
    console.log('A on finish:', response.statusCode)
  })
  next()
  console.log('A after next:', response.statusCode)
})

app.use(async (_: unknown, response: ServerResponse) => {
  await sleep(10)
  response.statusCode = 201
  response.end('made')
})

app.listen(process.env.PORT)
