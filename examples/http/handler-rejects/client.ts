import { get } from 'node:http'

get({ port: process.env.PORT }).on('error', (error) =>
  end(Object(error).code),
)
setTimeout(end, 1000, 'no answer')

function end(result: unknown) {
  console.log(result)
  process.exit()
}
