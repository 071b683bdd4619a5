/**
 * @node all
 * @allow net child-process
 */
import cluster from 'node:cluster'
import { createServer, get } from 'node:http'

const names = ['A', 'B']
let open = 5

if (cluster.isWorker) {
  createServer((request, response) => {
    const until = Date.now() + (request.url === '/slow' ? 1000 : 0)
    while (Date.now() < until) Math.random()
    response.end(process.env.NAME)
  }).listen(0, '127.0.0.1')
} else {
  cluster.fork({ NAME: names.shift() })
  cluster.on('listening', (worker, { port }) => {
    if (names.length > 0) cluster.fork({ NAME: names.shift() })
    else start(port)
  })
}

function start(port: number) {
  ask(port, '/slow')
  setTimeout(() => {
    for (let i = 0; i < 4; i++) ask(port, '/quick')
  }, 200)
}

function ask(port: number, path: string) {
  get({ host: '127.0.0.1', port, path, agent: false }, (answer) => {
    answer.on('data', (name) => console.log(path, String(name)))
    answer.on('end', () => {
      if (--open === 0) cluster.disconnect()
    })
  })
}
