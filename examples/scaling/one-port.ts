/**
 * @node all
 * @allow net child-process
 * @trace calls
 */
import cluster from 'node:cluster'
import { createServer, get } from 'node:http'

const names = ['A', 'B', 'C']
let count = 0

if (cluster.isWorker) {
  createServer((request, response) => {
    response.end(`${process.env.NAME}, its request ${++count}`)
  }).listen(0, '127.0.0.1')
} else {
  cluster.fork({ NAME: names.shift() })
  cluster.on('listening', (worker, { port }) => {
    if (names.length > 0) cluster.fork({ NAME: names.shift() })
    else ask(port, 9)
  })
}

function ask(port: number, times: number) {
  if (times === 0) return cluster.disconnect()
  get({ host: '127.0.0.1', port, agent: false }, (response) => {
    response.on('data', (body) => console.log(String(body)))
    response.on('end', () => ask(port, times - 1))
  })
}
