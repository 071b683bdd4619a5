/**
 * @node 18-26
 * @session server.ts client.ts
 * @trace calls
 */
import express from 'express'
import { setTimeout as sleep } from 'node:timers/promises'

const app = express()

app.use((request, response, next) => {
  response.on('finish', () => {
    console.log('A on finish:', response.statusCode)
  })
  next()
  console.log('A after next:', response.statusCode)
})

app.use(async (request, response) => {
  await sleep(10)
  response.statusCode = 201
  response.end('made')
})

app.listen(process.env.PORT)
