/**
 * @node 12-26
 * @allow worker
 */
import { Worker, isMainThread } from 'node:worker_threads'
import { parentPort as port } from 'node:worker_threads'

type Job = {
  input: number
  resolve(output: number): void
  reject(error: unknown): void
}

function createPool(file: URL, size: number) {
  const queue: Job[] = []
  const idle: Worker[] = []
  const busy = new Map<Worker, Job>()

  function run(input: number) {
    return new Promise<number>((resolve, reject) => {
      queue.push({ input, resolve, reject })
      next()
    })
  }

  function next() {
    if (queue.length === 0) return
    if (idle.length === 0 && busy.size < size) idle.push(start())
    const worker = idle.pop()
    const job = worker && queue.shift()
    if (!worker || !job) return
    busy.set(worker, job)
    worker.ref()
    try {
      worker.postMessage(job.input)
    } catch (error) {
      // never runs: a number can be sent, a function could not
      job.reject(error)
      free(worker)
    }
  }

  function free(worker: Worker) {
    busy.delete(worker)
    worker.unref()
    idle.push(worker)
    next()
  }

  function start() {
    const worker = new Worker(file)
    worker.on('message', (output: number) => {
      busy.get(worker)?.resolve(output)
      if (busy.has(worker)) free(worker)
    })
    worker.on('error', (error) => busy.get(worker)?.reject(error))
    worker.on('exit', (code) => {
      const ended = new Error(`the thread ended with ${code}`)
      busy.get(worker)?.reject(ended)
      busy.delete(worker)
      const place = idle.indexOf(worker)
      if (place >= 0) idle.splice(place, 1)
      next()
    })
    return worker
  }

  return { run }
}

function squareRoot(input: number) {
  if (input < 0) throw new RangeError(`${input} is negative`)
  if (input === 0) process.exit(3)
  return Math.sqrt(input)
}

async function main() {
  const pool = createPool(new URL(import.meta.url), 2)
  const jobs = [1, 4, -1, 9, 0, 16, 25].map(async (input) => {
    try {
      return `${input}: ${await pool.run(input)}`
    } catch (error) {
      return `${input}: failed, ${error}`
    }
  })
  for (const line of await Promise.all(jobs)) console.log(line)
}

if (isMainThread) main()
else port?.on('message', (n) => port?.postMessage(squareRoot(n)))
