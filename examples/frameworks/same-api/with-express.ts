import express from 'express'
import type { ErrorRequestHandler } from 'express'

export function createExpressApi() {
  const notes: { id: number; text: string }[] = []
  const app = express()

  app.use(express.json())

  app.get('/notes', (request, response) => {
    response.json(notes)
  })

  app.post('/notes', (request, response) => {
    const note = { id: notes.length + 1, text: request.body.text }
    notes.push(note)
    response.status(201).json(note)
  })

  app.get('/notes/:id', (request, response) => {
    const id = Number(request.params.id)
    const note = notes.find((each) => each.id === id)
    if (note) return response.json(note)
    response.status(404).json({ error: 'no such note' })
  })

  app.use(answerError)
  return app
}

const answerError: ErrorRequestHandler = (
  error,
  _,
  response,
  next,
) => {
  response.status(400).json({ error: 'no JSON' })
}
