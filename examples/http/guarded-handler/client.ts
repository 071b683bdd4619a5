import { get } from 'node:http'

const port = process.env.PORT

ask('/early', () => ask('/late', () => ask('/')))

function ask(path: string, next = () => {}) {
  get({ port, path }, (response) => {
    response.resume()
    response.on('error', () => {})
    response.on('close', () => {
      const end = response.complete ? 'complete' : 'cut off'
      console.log(path, response.statusCode, end)
      next()
    })
  })
}
