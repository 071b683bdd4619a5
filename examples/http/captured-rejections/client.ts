import { get } from 'node:http'

const port = process.env.PORT

ask('/bad', () => ask('/good', process.exit))

function ask(path: string, next: () => void) {
  const request = get({ port, path, agent: false }, (response) => {
    console.log(path, response.statusCode)
    response.resume().on('end', next)
  })
  request.setTimeout(1000, () => {
    // never runs on Node 26: both are answered
    console.log(path, 'no answer')
    next()
  })
}
