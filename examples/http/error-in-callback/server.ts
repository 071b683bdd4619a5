/**
 * @node all
 * @session server.ts client.ts
 * @expect throws Error
 */
import { createServer } from 'node:http'

const server = createServer(async (request, response) => {
  try {
    setTimeout(() => {
      throw new Error('nobody waits for this')
    }, 10)
  } catch {
    // never runs: try has been left by then
    console.log('this line does not run')
    response.end()
  }
})

server.listen(process.env.PORT)
