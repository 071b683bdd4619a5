/**
 * @node 12-26
 * @allow worker
 */
import { Worker, isMainThread, threadId } from 'node:worker_threads'
import { parentPort as port } from 'node:worker_threads'

type Answer = { sum: number; threadId: number }

const self = new URL(import.meta.url)
const idle: Worker[] = []
const waiting: ((worker: Worker) => void)[] = []

if (isMainThread) main()
else port?.on('message', (upTo) => port?.postMessage(add(upTo)))

async function main() {
  idle.push(new Worker(self), new Worker(self))
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(run))
  const threads = new Set(answers.map((answer) => answer.threadId))
  console.log('sums', answers.map(({ sum }) => sum).join(' '))
  console.log('threads', threads.size)
  for (const worker of idle) worker.unref()
}

async function run(upTo: number) {
  const worker =
    idle.pop() ||
    (await new Promise<Worker>((resolve) => waiting.push(resolve)))
  worker.postMessage(upTo) // oxlint-disable-line
  const answer = await new Promise<Answer>((resolve) => {
    worker.once('message', resolve)
  })
  const next = waiting.shift()
  if (next) next(worker)
  else idle.push(worker)
  return answer
}

function add(upTo: number) {
  let sum = 0
  for (let i = 1; i <= upTo; i++) sum += i
  return { sum, threadId }
}
