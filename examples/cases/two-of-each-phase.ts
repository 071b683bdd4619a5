/**
 * @node all
 * @format cjs
 */
import { stat } from 'fs'

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
  stat('.', () => run('file 2'))
  wait()
  setImmediate(() => {
    report()
    setImmediate(run, 'check 1')
    setImmediate(run, 'check 2')
    setTimeout(report, 10)
  })
}, 20)

function wait() {
  const end = Date.now() + 10
  while (Date.now() < end);
}
