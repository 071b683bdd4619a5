import { get } from 'node:http'

const port = process.env.PORT

ask('/works', () => ask('/fails', process.exit))

function ask(path: string, next: () => void) {
  const request = get({ port, path, agent: false })

  request.on('response', (response) => {
    response.on('data', (body) => {
      console.log(path, response.statusCode, `${body}`)
    })
    response.on('end', next)
  })
  request.on('error', (error: NodeJS.ErrnoException) => {
    console.log(path, error.code)
    next()
  })
  request.setTimeout(1000, () => {
    // never runs on Node 26: the server has ended
    console.log(path, 'no answer')
    next()
  })
}
