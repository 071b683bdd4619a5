/**
 * @node 18-26
 * @session server.ts client.ts
 * @trace calls
 */
import express from 'express'
import { setTimeout as sleep } from 'node:timers/promises'

const app = express()

app.use(async (request, response, next) => {
  console.log('A before')
  const value = await next()
  console.log('A after, next() gave', value)
})

app.use(async (request, response) => {
  console.log('  B starts')
  await sleep(10)
  console.log('  B ends')
  response.end('answered')
})

app.listen(process.env.PORT)
