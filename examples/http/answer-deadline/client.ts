import { get } from 'node:http'

const port = process.env.PORT

ask('/drip', () =>
  ask('/drip/limited', () => ask('/silent/limited')),
)

function ask(path: string, next = () => {}) {
  get({ port, path, agent: false }, (response) => {
    response.resume()
    response.on('error', () => {})
    response.on('close', () => {
      const end = response.complete ? 'complete' : 'cut off'
      console.log(path, response.statusCode, end)
      next()
    })
  })
}
