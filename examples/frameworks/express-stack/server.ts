/**
 * @node 18-26
 * @session server.ts client.ts
 */
// @ts-expect-error: no types are installed
import express from 'express'
import type { ServerResponse } from 'node:http'

type Next = () => void

const app = express()

app.use((request: unknown, response: unknown, next: Next) => {
  console.log('A before')
  next()
  console.log('A after')
})

app.use((request: unknown, response: unknown, next: Next) => {
  console.log('  B before')
  next()
  console.log('  B after')
})

app.get('/', (_: unknown, response: ServerResponse) => {
  console.log('    C')
  response.end('answered')
})

app.listen(process.env.PORT)
