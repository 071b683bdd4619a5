import { get } from 'node:http'

const port = process.env.PORT

ask('/hello', () => ask('/other', () => ask('/fail')))

function ask(path: string, next = () => {}) {
  get({ port, path }, (response) => {
    response.on('data', (body) => {
      console.log(path, response.statusCode, `${body}`)
    })
    response.on('end', next)
  })
}
