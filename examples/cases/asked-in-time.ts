/**
 * @node all
 * @allow net child-process
 */
import { fork } from 'child_process'
import { createServer, get } from 'http'
import type { AddressInfo } from 'net'

const host = '127.0.0.1'

if (process.send) {
  const server = createServer((request, response) => {
    response.end()
    if (request.url === '/hang') setImmediate(hang)
  })
  server.listen(0, host, () => {
    process.send?.((server.address() as AddressInfo).port)
  })
} else {
  const child = fork(String(process.argv[1]))
  child.on('exit', (code, signal) => console.log('exit:', signal))
  child.on('message', (port) => {
    ask('/', () => ask('/hang', () => ask('/', () => {})))

    function ask(path: string, next: () => void) {
      const options = {
        host,
        port: Number(port),
        path,
        agent: false,
      }
      const request = get(options, (response) => {
        console.log(path, response.statusCode)
        response.resume().on('end', () => setTimeout(next, 50))
      })
      request.on('error', () => console.log('  the request fails'))
      request.setTimeout(500, () => {
        console.log(path, 'no answer: it hangs')
        child.kill('SIGKILL')
      })
    }
  })
}

function hang() {
  while (true);
}
