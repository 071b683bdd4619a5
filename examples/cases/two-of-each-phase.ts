/**
 * @node all
 * @format cjs
 */
import { stat } from 'fs'

process.env.UV_THREADPOOL_SIZE = '1'

const log: string[] = []

function run(name: string) {
  log.push(name)
  process.nextTick(() => log.push(`tick ${name}`))
  Promise.resolve().then(() => log.push(`promise ${name}`))
}

function report() {
  console.log(log.splice(0).join(', '))
}

setTimeout(run, 1, 'timer 1')
setTimeout(run, 1, 'timer 2')
wait()

setTimeout(() => {
  report()
  stat('.', () => run('file 1'))
  stat('.', () => {
    run('file 2')
    setImmediate(afterFiles)
  })
  wait()
}, 20)

function afterFiles() {
  report()
  setImmediate(run, 'check 1')
  setImmediate(run, 'check 2')
  setImmediate(() => setImmediate(report))
}

function wait() {
  const end = Date.now() + 10
  while (Date.now() < end);
}
