import { request } from 'node:http'

const options = {
  port: process.env.PORT,
  method: 'POST',
  agent: false,
  timeout: 2000,
}

post(7, 0, () => post(9, 0, () => post(17, 0, () => post(0, 64))))

function post(head: number, body: number, next = () => {}) {
  let outcome: unknown
  const sent = request(options, (response) => {
    outcome = response.statusCode
    response.resume()
  })
  sent.on('error', (error: NodeJS.ErrnoException) => {
    outcome = outcome || error.code
  })
  sent.on('timeout', () => {
    sent.destroy() // never runs on Node 26: each is answered
  })
  sent.on('close', () => {
    console.log(`${head} KiB + ${body} MiB:`, outcome)
    next()
  })
  sent.setHeader('x-long', '.'.repeat(head * 1024))
  sent.end(Buffer.alloc(body * 1024 * 1024))
}
