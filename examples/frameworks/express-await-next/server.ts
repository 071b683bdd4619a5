/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import express from 'express'
import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

type Next = () => unknown

const app = express()

app.use(async (_: unknown, response: unknown, next: Next) => {
  console.log('A before')
  const value = await next()
  console.log('A after, next() gave', value)
})

app.use(async (_: unknown, response: ServerResponse) => {
  console.log('  B starts')
  await sleep(10)
  console.log('  B ends')
  response.end('answered')
})

app.listen(process.env.PORT)
