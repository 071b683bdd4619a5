/**
 * @node all
 * @allow net child-process
 * @platform linux
 */
import cluster from 'node:cluster'
import { createServer, get } from 'node:http'

const host = '127.0.0.1'

if (cluster.isWorker) {
  createServer((request, response) => {
    response.end(process.env.NAME)
    if (request.url === '/hang') setImmediate(hang)
  }).listen(0, host)
} else {
  cluster.fork({ NAME: 'A' })
  cluster.on('listening', (worker, { port }) => {
    if (worker.id === 1) cluster.fork({ NAME: 'B' })
    else ask(port, ['/hang', '/', '/', '/', '/', '/'])
  })
}

function hang() {
  while (true);
}

function ask(port: number, [path, ...left]: string[]) {
  if (path === undefined) return stop()
  const next = () => ask(port, left)
  const request = get(
    { host, port, path, agent: false },
    (response) =>
      response
        .on('data', (name) =>
          console.log(path, `answered by ${name}`),
        )
        .on('end', () => setTimeout(next, 50)),
  )
  request.setTimeout(500, () => {
    console.log(path, 'no answer')
    request.destroy()
    next()
  })
  request.on('error', () => {})
}

function stop() {
  for (const worker of Object.values(cluster.workers ?? {}))
    worker?.process.kill('SIGKILL')
}
