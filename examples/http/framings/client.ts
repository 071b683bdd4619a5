import { connect } from 'node:net'

const rest = 'HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n'

ask('/whole', () => ask('/pieces', () => ask('/head')))

function ask(path: string, next = () => {}) {
  const socket = connect(Number(process.env.PORT))
  socket.write(`GET ${path} ${rest}`)
  let text = ''
  socket.on('data', (bytes) => (text += bytes))
  socket.on('end', () => {
    const end = text.indexOf('\r\n\r\n')
    const lastHeader = text.slice(0, end).split('\r\n').pop()
    console.log(`${path}: ${lastHeader}`)
    console.log(JSON.stringify(text.slice(end + 4)))
    next()
  })
}
