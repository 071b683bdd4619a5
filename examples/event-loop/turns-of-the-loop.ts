/** @node 20 22 24 */
import { performance } from 'node:perf_hooks'

const { nodeTiming } = performance
const iterations = () => nodeTiming.uvMetricsInfo.loopCount

setImmediate(() => {
  const before = iterations()
  setTimeout(() => {
    const few = iterations() - before < 10
    console.log('200 ms took fewer than 10 iterations:', few)
    setImmediate(() => immediate(1000, iterations()))
  }, 200)
})

function immediate(left: number, before: number) {
  if (left > 0) setImmediate(() => immediate(left - 1, before))
  else console.log('1000 immediates took', iterations() - before)
}
