// @ts-expect-error: no types are installed
import express from 'express'

type Request = { body: { text: string }; params: { id: string } }
type Response = {
  status: (code: number) => Response
  json: (value: unknown) => void
}

export function createExpressApi() {
  const notes: { id: number; text: string }[] = []
  const app = express()

  app.use(express.json())

  app.get('/notes', (request: Request, response: Response) => {
    response.json(notes)
  })

  app.post('/notes', (request: Request, response: Response) => {
    const note = { id: notes.length + 1, text: request.body.text }
    notes.push(note)
    response.status(201).json(note)
  })

  app.get('/notes/:id', (request: Request, response: Response) => {
    const id = Number(request.params.id)
    const note = notes.find((each) => each.id === id)
    if (note) return response.json(note)
    response.status(404).json({ error: 'no such note' })
  })

  app.use(answerError)
  return app
}

function answerError(
  error: Error,
  request: Request,
  response: Response,
  next: unknown,
) {
  response.status(400).json({ error: 'no JSON' })
}
