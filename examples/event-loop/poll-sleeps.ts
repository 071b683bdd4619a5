/** @node 22 24 */
import { performance } from 'node:perf_hooks'

const { nodeTiming } = performance

function measure(name: string) {
  const before = nodeTiming.uvMetricsInfo.loopCount
  const asleep = nodeTiming.idleTime

  return () => {
    const count = nodeTiming.uvMetricsInfo.loopCount - before
    const slept = nodeTiming.idleTime - asleep > 100
    console.log(
      `${name}: ${count > 100 ? 'very many' : 'a few'} iterations,`,
      slept ? 'slept' : 'hardly slept',
    )
  }
}

const report = measure('one timer')
setTimeout(() => {
  report()
  immediates(measure('immediates'))
}, 200)

function immediates(end: () => void) {
  let over = false
  setTimeout(() => (over = true), 200)

  setImmediate(function again() {
    if (over) end()
    else setImmediate(again)
  })
}
