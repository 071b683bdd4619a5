import { connect } from 'node:net'

const socket = connect(Number(process.env.PORT))

socket.write(
  'GET /a?b=c HTTP/1.1\r\nHost: here\r\nX-Tag: 1\r\n\r\n',
)

let text = ''
socket.on('data', (bytes) => {
  text += bytes
  if (text.endsWith('hello')) socket.end()
})
socket.on('close', () => {
  console.log(text.split('\r\n').join('\\r\\n\n'))
})
