import { request } from 'node:http'

const options = { port: process.env.PORT, method: 'POST' }

post(4, 'known', () => post(50, 'known', () => post(50, 'unknown')))

function post(size: number, length: string, next = () => {}) {
  const sent = request(options, (response) => {
    console.log(`${size} bytes, ${length}:`, response.statusCode)
    response.resume().on('end', next)
  })
  if (length === 'known') sent.setHeader('content-length', size)
  sent.write('.'.repeat(size / 2))
  sent.end('.'.repeat(size / 2))
}
