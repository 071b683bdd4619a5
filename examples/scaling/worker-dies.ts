/**
 * @node all
 * @allow net child-process
 */
import cluster from 'node:cluster'
import { createServer, get } from 'node:http'

const names = ['A', 'B']
const paths = ['/', '/', '/crash', '/', '/', '/crash', '/']

if (cluster.isWorker) {
  createServer((request, response) => {
    if (request.url === '/crash') process.exit(1)
    response.end(process.env.NAME)
  }).listen(0, '127.0.0.1')
} else {
  cluster.fork({ NAME: names.shift() })
  cluster.on('listening', (worker, { port }) => {
    if (names.length > 0) cluster.fork({ NAME: names.shift() })
    else ask(port)
  })
}

function ask(port: number) {
  const path = paths.shift()
  if (path === undefined) return
  const next = () => setTimeout(ask, 100, port)
  get({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
    answer.on('data', (name) => console.log(path, String(name)))
    answer.on('end', next)
  }).on('error', (error: NodeJS.ErrnoException) => {
    console.log(path, error.code)
    next()
  })
}
