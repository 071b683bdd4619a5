/**
 * @node 18-26
 * @session server.ts client.ts
 */
import express from 'express'

const app = express()

app.get(
  '/',
  async (request, response, next) => {
    console.log('1 in')
    await next()
    console.log('1 out')
  },
  async () => {
    console.log('2')
  },
  (request, response) => {
    response.send('3') // never runs: 2 does not call next
  },
)

app.listen(process.env.PORT)
