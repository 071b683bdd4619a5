/**
 * @node all
 * @allow net child-process
 */
import cluster from 'node:cluster'
import { createServer, get } from 'node:http'

const names = ['A', 'B', 'C']

if (cluster.isWorker) {
  createServer((request, response) => {
    response.end(process.env.NAME)
  }).listen(0, '127.0.0.1')
} else {
  cluster.fork({ NAME: names.shift() })
  cluster.on('listening', (worker, { port }) => {
    if (names.length > 0) cluster.fork({ NAME: names.shift() })
    else ask(port, 6)
  })
}

function ask(port: number, times: number) {
  if (times === 0) return stop()
  get({ host: '127.0.0.1', port }, (response) => {
    response.on('data', (name) => console.log(String(name)))
    response.on('end', () => setTimeout(ask, 10, port, times - 1))
  })
}

function stop() {
  for (const worker of Object.values(cluster.workers || {})) {
    if (worker) worker.process.kill()
  }
}
