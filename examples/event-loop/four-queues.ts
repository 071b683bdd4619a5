/**
 * @node all
 * @format cjs esm
 */
import { stat } from 'node:fs'

const places: [string, (callback: () => void) => void][] = [
  ['main script', (callback) => callback()],
  ['I/O callback', (callback) => stat('.', callback)],
  ['after await', (callback) => stat('.', afterAwait(callback))],
  ['timer', (callback) => setTimeout(callback, 1)],
  ['immediate', (callback) => setImmediate(callback)],
]
next()

function afterAwait(callback: () => void) {
  return async () => {
    await Promise.resolve()
    callback()
  }
}

function next() {
  const [place, enter] = places.shift() ?? []
  enter?.(() => {
    const ran: string[] = []
    const run = (kind: string) => {
      if (ran.push(kind) < 4) return
      console.log(`${place}: ${ran.join(', ')}`)
      next()
    }
    setImmediate(run, 'immediate')
    setTimeout(run, 0, 'timer')
    Promise.resolve('microtask').then(run)
    process.nextTick(run, 'tick')

    const end = Date.now() + 5
    while (Date.now() < end); // now the timer is due
  })
}
