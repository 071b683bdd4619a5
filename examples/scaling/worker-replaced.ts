/**
 * @node all
 * @allow net child-process
 */
import cluster from 'node:cluster'
import { createServer, get } from 'node:http'

const names = ['A', 'B', 'C']

if (cluster.isWorker) {
  createServer((request, response) => {
    if (request.url === '/crash') process.exit(1)
    response.end(process.env.NAME)
  }).listen(0, '127.0.0.1')
} else {
  cluster.fork({ NAME: names.shift() })
  cluster.on('exit', (worker, code) => {
    if (worker.exitedAfterDisconnect) return
    console.log('a worker ended with', code)
    cluster.fork({ NAME: names.shift() })
  })
  cluster.on('listening', (worker, { port }) => {
    ask(port, '/', () => {
      if (names.length > 0) ask(port, '/crash')
      else cluster.disconnect()
    })
  })
}

function ask(port: number, path: string, next = () => {}) {
  get({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
    answer.on('data', (name) => console.log(path, String(name)))
    answer.on('end', next)
  }).on('error', (error) => {
    if (path !== '/crash') throw error
  })
}
