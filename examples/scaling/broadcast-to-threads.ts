/**
 * @node 16-26
 * @allow worker
 */
import { BroadcastChannel, Worker } from 'node:worker_threads'
import {
  isMainThread,
  parentPort as port,
} from 'node:worker_threads'

const news = new BroadcastChannel('news')

if (isMainThread) {
  const self = new URL(import.meta.url)
  const second = new BroadcastChannel('news')
  second.addEventListener('message', () => heard('second'))
  // never runs: this object has sent the message
  news.addEventListener('message', () => heard('sender'))

  let ready = 0
  for (let i = 0; i < 2; i++) {
    new Worker(self).on('message', (text) => {
      if (text === 'heard') heard('threads')
      else if (++ready === 2) news.postMessage('tea')
    })
  }
  const counts = { sender: 0, second: 0, threads: 0 }
  function heard(name: keyof typeof counts) {
    counts[name] += 1
    if (counts.second + counts.threads < 3) return
    console.log('received', counts)
    news.close()
    second.close()
  }
} else {
  news.addEventListener('message', () => {
    port?.postMessage('heard')
    news.close()
  })
  port?.postMessage('ready')
}
