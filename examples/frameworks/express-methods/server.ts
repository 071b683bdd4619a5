/**
 * @node 18-26
 * @session server.ts client.ts
 */
import express from 'express'

const app = express()

app.get('/notes', (request, response) => {
  response.send('the notes')
})

app.listen(process.env.PORT)
