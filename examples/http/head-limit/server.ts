/**
 * @node all
 * @session server.ts client.ts
 */
import { createServer, maxHeaderSize } from 'node:http'

console.log('maxHeaderSize', maxHeaderSize)

const server = createServer((request, response) => {
  let size = 0
  request.on('data', (piece) => (size += piece.length))
  request.on('end', () => {
    if (size > 0) console.log('body of', size / 1024 / 1024, 'MiB')
    response.end()
  })
})

server.listen(process.env.PORT)
