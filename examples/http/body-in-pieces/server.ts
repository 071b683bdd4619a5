/**
 * @node all
 * @session server.ts client.ts
 */
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  console.log('head of', request.headers['content-length'])
  response.write('go on')

  let text = ''
  const pieces: Buffer[] = []
  request.on('data', (piece) => {
    console.log('piece of', piece.length)
    text += piece
    pieces.push(piece)
    response.write('go on')
  })
  request.on('end', () => {
    console.log('text', text)
    console.log('bytes', Buffer.concat(pieces).toString())
    response.end()
  })
})

server.listen(process.env.PORT)
