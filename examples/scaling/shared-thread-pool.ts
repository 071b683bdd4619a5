/**
 * @node 12-26
 * @allow worker child-process
 * @timeout 30s
 */
import { fork, type ChildProcess } from 'node:child_process'
import { pbkdf2 } from 'node:crypto'
import { stat } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker, parentPort as port } from 'node:worker_threads'

const self = new URL(import.meta.url)
let done = 0

if (port) {
  hash((text) => port?.postMessage(text))
  port.once('message', (n) => port?.postMessage(more(n)))
} else if (process.send) {
  hash((text) => process.send?.(text))
  process.once('message', (n) => process.send?.(more(n)))
} else {
  const worker = new Worker(self)
  follow('thread:', worker, () => worker.postMessage(4))
  worker.on('exit', () => {
    const child = fork(fileURLToPath(self))
    follow('child:', child, () => child.send(4))
  })
}

function hash(tell: (text: string) => void) {
  for (let i = 0; i < 8; i++) {
    pbkdf2('secret', 'salt', 200_000, 64, 'sha512', () => done++)
  }
  tell('eight hashes begun')
}

function more(n: unknown) {
  return `more than ${n} done? ${done > Number(n)}`
}

type Other = Worker | ChildProcess
function follow(who: string, other: Other, ask: () => void) {
  other.on('message', (text: unknown) => console.log(who, text))
  other.once('message', () => {
    stat(self, () => {
      console.log('main: stat has answered')
      ask()
    })
  })
}
