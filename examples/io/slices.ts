/**
 * @node all
 */
import { performance } from 'perf_hooks'

type Defer = (step: () => void) => void

function busyFor(ms: number) {
  const end = performance.now() + ms
  while (performance.now() < end);
}

function workInSlices(defer: Defer, done: () => void, left = 20) {
  if (left === 0) return done()
  busyFor(5)
  defer(() => workInSlices(defer, done, left - 1))
}

function compare(name: string, defer: Defer, next: () => void) {
  setTimeout(() => console.log(`${name}: timer`), 10)
  workInSlices(defer, () => {
    console.log(`${name}: work done`)
    setTimeout(next, 20)
  })
}

compare('nextTick', process.nextTick, () =>
  compare('setImmediate', setImmediate, () => {}),
)
