import { request } from 'node:http'

const options = {
  port: process.env.PORT,
  method: 'POST',
  agent: false,
}

post(7, 0, () => post(9, 0, () => post(17, 0, () => post(0, 64))))

function post(head: number, body: number, next = () => {}) {
  const sent = request(options, (response) => {
    console.log(`${head} KiB + ${body} MiB:`, response.statusCode)
    response.resume().on('end', next)
  })
  sent.on('error', () => {})
  sent.setHeader('x-long', '.'.repeat(head * 1024))
  sent.end(Buffer.alloc(body * 1024 * 1024))
}
