import { get } from 'node:http'

const request = get({ port: process.env.PORT }, (response) => {
  end(response.statusCode)
})
request.on('error', (error) => end(Object(error).code))
setTimeout(end, 1000, 'no answer')

function end(result: unknown) {
  console.log(result)
  process.exit()
}
