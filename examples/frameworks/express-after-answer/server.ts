/**
 * @node 18-26
 * @session server.ts client.ts
 */
import express from 'express'
import { setTimeout as sleep } from 'node:timers/promises'

const app = express()

app.use((request, response, next) => {
  const { path } = request
  response.on('finish', () => {
    console.log(path, 'finish', response.statusCode)
  })
  response.on('close', () => {
    const whole = response.writableFinished
    console.log(path, 'close,', whole ? 'answered' : 'cut off')
  })
  next()
  console.log(path, 'after next()', response.statusCode)
})

app.use(async (request, response) => {
  await sleep(request.path === '/slow' ? 1500 : 10)
  response.status(201).send('made')
})

app.listen(process.env.PORT)
