/** @node 20 22 24 */
import { performance } from 'node:perf_hooks'

const turns = () => performance.nodeTiming.uvMetricsInfo.loopCount

setImmediate(() => {
  const before = turns()
  setTimeout(() => {
    const few = turns() - before < 10
    console.log('a timer of 200 ms: fewer than 10 turns:', few)
    setImmediate(() => immediate(1000, turns()))
  }, 200)
})

function immediate(left: number, before: number) {
  if (left > 0) setImmediate(() => immediate(left - 1, before))
  else console.log('1000 immediates:', turns() - before, 'turns')
}
