import { get } from 'node:http'

const port = process.env.PORT

get({ port, path: '/bad' })

setTimeout(() => {
  console.log('/bad no answer')
  get({ port, path: '/good' }, (response) => {
    console.log('/good', response.statusCode)
    process.exit()
  })
}, 500)
