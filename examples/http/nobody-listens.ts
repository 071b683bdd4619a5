/**
 * @node 18-26
 * @allow net
 */
import { createServer, get } from 'node:http'

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const { port } = Object(server.address())
  server.close(() => ask(`http://127.0.0.1:${port}`))
})

function ask(url: string) {
  get(url).on('error', async (error) => {
    console.log('get:', Object(error).code)

    try {
      await fetch(url)
    } catch (failure) {
      console.log('fetch:', String(failure))
      console.log('cause:', Object(failure).cause.code)
    }
  })
}
