/**
 * @node all
 * @session server.ts client.ts
 */
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  let size = 0
  request.on('data', (piece) => {
    size += piece.length
    if (size <= 10 || response.headersSent) return
    response.writeHead(413, { connection: 'close' })
    response.end()
  })
  request.on('end', () => {
    if (!response.headersSent) response.end()
  })
})

server.listen(process.env.PORT)
