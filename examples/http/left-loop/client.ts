import { request } from 'node:http'

const options = { port: process.env.PORT, method: 'POST' }

post(4, () => post(50))

function post(size: number, next = () => {}) {
  const sent = request(options, (response) => {
    console.log(`${size} bytes:`, response.statusCode)
    response.resume().on('end', next)
  })
  sent.on('error', (error: NodeJS.ErrnoException) => {
    // never runs on Node 26: both are answered
    console.log(`${size} bytes:`, error.code)
  })
  sent.write('.'.repeat(size / 2))
  sent.end('.'.repeat(size / 2))
}
