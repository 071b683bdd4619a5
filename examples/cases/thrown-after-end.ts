/**
 * @node all
 * @allow net child-process
 */
import { fork } from 'child_process'
import { createServer, get } from 'http'
import type { AddressInfo } from 'net'

const host = '127.0.0.1'

if (process.send) serve()
else ask('/before', () => ask('/after', () => {}))

function serve() {
  const server = createServer((request, response) => {
    if (request.url === '/after') response.end('answered')
    throw new Error('the handler failed')
  })
  server.listen(0, host, () => {
    process.send?.((server.address() as AddressInfo).port)
  })
}

function ask(path: string, next: () => void) {
  console.log(path)
  const child = fork(String(process.argv[1]), [], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.on('message', (port) => {
    const options = { host, port: Number(port), path, agent: false }
    get(options, (response) => {
      response.on('data', (body) =>
        console.log('  client got', `${body}`),
      )
    }).on('error', () => console.log('  client got no answer'))
  })
  child.on('exit', (code) => {
    setTimeout(() => {
      console.log('  the server ended with', code)
      next()
    }, 50)
  })
}
