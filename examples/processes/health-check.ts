/**
 * @node all
 * @allow child-process net
 */
import { fork } from 'node:child_process'
import { createServer, get } from 'node:http'
import type { AddressInfo } from 'node:net'

const host = '127.0.0.1'

if (process.send) {
  const server = createServer((request, response) => {
    response.end()
    if (request.url === '/hang') setTimeout(hang, 100)
  })
  server.listen(0, host, () => {
    process.send?.((server.address() as AddressInfo).port)
  })
} else {
  const child = fork(String(process.argv[1]))
  child.on('message', (port) => {
    check(Number(port), '/', () =>
      check(Number(port), '/hang', () =>
        setTimeout(check, 500, Number(port), '/'),
      ),
    )
  })
  child.on('exit', (code, signal) => console.log('exit:', signal))

  const check = (port: number, path: string, next = () => {}) => {
    const request = get({ host, port, path, agent: false })
    request.on('response', (response) => {
      console.log(path, response.statusCode)
      response.resume().on('end', next)
    })
    request.setTimeout(1000, () => {
      console.log(path, 'no answer for a second')
      request.destroy()
    })
    request.on('error', () => child.kill('SIGKILL'))
  }
}

function hang() {
  while (true);
}
