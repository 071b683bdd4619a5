import { get } from 'node:http'

get({ port: process.env.PORT }, (response) => {
  response.on('data', (body) => {
    console.log(`${response.statusCode} ${body}`)
  })
})
