/**
 * @node 18-26
 * @session server.ts client.ts
 * @trace calls
 */
import express from 'express'

const app = express()

app.get('/early', (request, response) => {
  response.end('answered')
})

app.use((request, response, next) => {
  console.log('layer in the middle:', request.url)
  next()
})

app.get('/late', (request, response) => {
  response.end('answered')
})

app.use((request, response) => {
  response.statusCode = 404
  response.end('answered by the last one')
})

app.listen(process.env.PORT)
