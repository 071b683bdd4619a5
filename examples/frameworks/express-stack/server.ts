/**
 * @node 18-26
 * @session server.ts client.ts
 * @trace calls
 */
import express from 'express'

const app = express()

app.use((request, response, next) => {
  console.log('A before')
  next()
  console.log('A after')
})

app.use((request, response, next) => {
  console.log('  B before')
  next()
  console.log('  B after')
})

app.get('/', (request, response) => {
  console.log('    C')
  response.end('answered')
})

app.listen(process.env.PORT)
