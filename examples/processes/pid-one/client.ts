import { get } from 'node:http'

ask('/default', () => ask('/listener'))

function ask(path: string, next = () => {}) {
  get({ port: process.env.PORT, path }, (response) => {
    response.on('data', (text) => console.log(String(text)))
    response.on('end', next)
  })
}
