/**
 * @node 12-26
 * @allow worker child-process
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Worker, isMainThread } from 'node:worker_threads'

const self = new URL(import.meta.url)

if (!isMainThread || process.send) compute()
else compare()

function compare() {
  begin('main')
  compute()
  end('main')
  setTimeout(inThread, 100)
}

function inThread() {
  begin('thread')
  new Worker(self).on('exit', () => {
    end('thread')
    inChild()
  })
}

function inChild() {
  begin('child')
  fork(fileURLToPath(self)).on('exit', () => end('child'))
}

function begin(place: string) {
  setTimeout(() => console.log(place, 'timer of 10 ms'), 10)
}

function end(place: string) {
  console.log(place, 'job of 500 ms')
}

function compute() {
  const until = Date.now() + 500
  while (Date.now() < until) Math.random()
}
