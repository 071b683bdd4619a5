/**
 * @node all
 * @allow net child-process
 */
import cluster from 'node:cluster'
import { createServer, get } from 'node:http'

const names = ['A', 'B']
let open = 4

if (cluster.isWorker) {
  createServer((request, response) => {
    if (request.url === '/crash') computeAndCrash()
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
  ask(port, '/crash')
  setTimeout(() => {
    for (let i = 0; i < 3; i++) ask(port, '/')
  }, 200)
}

function ask(port: number, path: string) {
  const options = { host: '127.0.0.1', port, path, agent: false }
  const request = get(options, (answer) => {
    answer.on('data', (name) => end(`${path} ${name}`))
  })
  request.on('error', (error) => end(`${path} ${error.message}`))
  request.setTimeout(3000, () => {
    request.destroy(new Error('no answer for three seconds'))
  })
}

function end(result: string) {
  console.log(result)
  if (--open === 0) cluster.disconnect()
}

function computeAndCrash() {
  const until = Date.now() + 1000
  while (Date.now() < until) Math.random()
  process.exit(1)
}
