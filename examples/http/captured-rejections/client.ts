import { get } from 'node:http'

const port = process.env.PORT

ask('/bad', () => ask('/good'))

function ask(path: string, next = () => {}) {
  get({ port, path, agent: false }, (response) => {
    console.log(path, response.statusCode)
    response.resume().on('end', next)
  })
}
