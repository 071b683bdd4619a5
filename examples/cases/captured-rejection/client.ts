import { get } from 'node:http'

ask(() => ask(() => {}))

function ask(next: () => void) {
  get({ port: process.env.PORT, agent: false }, (response) => {
    console.log(response.statusCode, response.statusMessage)
    response.resume().on('end', next)
  })
}
