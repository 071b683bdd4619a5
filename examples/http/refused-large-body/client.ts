import { request } from 'node:http'

const port = process.env.PORT

post('/at-once', 1_000, () =>
  post('/at-once', 50_000_000, () =>
    post('/read-first', 50_000_000),
  ),
)

function post(path: string, size: number, next = () => {}) {
  const options = { port, path, method: 'POST', agent: false }
  let outcome: unknown

  const sent = request(options, (response) => {
    outcome = response.statusCode
    response.resume()
  })
  sent.on('error', (error: NodeJS.ErrnoException) => {
    outcome = error.code
  })
  sent.on('close', () => {
    console.log(`${path}, ${size} bytes:`, outcome)
    next()
  })
  sent.end(Buffer.alloc(size))
}
