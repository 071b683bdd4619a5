/**
 * @node 12-26
 * @allow worker child-process
 * @timeout 30s
 */
import { fork } from 'node:child_process'
import { pbkdf2 } from 'node:crypto'
import { stat } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker, isMainThread } from 'node:worker_threads'
import { parentPort as port } from 'node:worker_threads'

const self = new URL(import.meta.url)

if (!isMainThread) hashWith((text) => port?.postMessage(text))
else if (process.send) hashWith((text) => process.send?.(text))
else {
  const worker = new Worker(self)
  worker.on('message', (text) => print('thread:', text))
  worker.on('exit', () => {
    const child = fork(fileURLToPath(self))
    child.on('message', (text) => print('child:', String(text)))
  })
}

function hashWith(tell: (text: string) => void) {
  let left = 8
  for (let i = 0; i < 8; i++) {
    pbkdf2('secret', 'salt', 200_000, 64, 'sha512', () => {
      if (left-- === 8) tell('has its first hash')
      if (left === 0 && process.disconnect) process.disconnect()
    })
  }
  tell('hashes')
}

function print(who: string, text: string) {
  console.log(who, text)
  if (text !== 'hashes') return
  stat(self, () => console.log('main: stat has answered'))
}
