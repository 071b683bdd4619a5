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
  const texts: string[] = []
  news.addEventListener('message', () => {
    // never runs: this object has sent it
    console.log('main has heard it')
  })
  for (let i = 0; i < 3; i++) {
    new Worker(self).on('message', (text) => {
      texts.push(text)
      if (texts.length === 3) news.postMessage('tea')
      if (texts.length < 6) return
      console.log(texts.join('\n'))
      news.close()
    })
  }
} else {
  news.addEventListener('message', (event) => {
    const { data } = event as MessageEvent<string>
    port?.postMessage(`a thread has heard of ${data}`)
    news.close()
  })
  port?.postMessage('a thread is ready')
}
