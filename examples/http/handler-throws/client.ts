import { get } from 'node:http'

const port = process.env.PORT

ask('/good', () => ask('/bad', () => ask('/good')))

function ask(path: string, next = () => {}) {
  get({ port, path, agent: false }, (response) => {
    console.log(path, response.statusCode)
    response.resume().on('end', next)
  }).on('error', (error: NodeJS.ErrnoException) => {
    console.log(path, error.code)
    setTimeout(next, 500)
  })
}
