import { get } from 'node:http'

const request = get({ port: process.env.PORT })
request.on('error', (error: NodeJS.ErrnoException) => {
  end(error.code)
})
setTimeout(end, 1000, 'no answer')

function end(result: unknown) {
  console.log(result)
  process.exit()
}
