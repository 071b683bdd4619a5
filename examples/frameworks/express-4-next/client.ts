import { get } from 'node:http'

const port = process.env.PORT

get({ port, path: '/fails' }, (response) => {
  response.on('data', (body) => {
    console.log(`${response.statusCode} ${body}`)
  })
})
