/**
 * @node 20 22 24
 * @allow net
 */
import { stat } from 'node:fs'
import { connect } from 'node:net'
import { performance } from 'node:perf_hooks'

const count = () => performance.nodeTiming.uvMetricsInfo.loopCount

stat('.', () => {
  const first = count()
  const report = (phase: string) =>
    console.log(`${phase}: +${count() - first}`)

  const socket = connect('/nowhere.sock')
  socket.on('error', () => report('pending'))
  socket.on('close', () => report('close'))

  setTimeout(report, 0, 'timers')
  setImmediate(() => {
    report('check')
    setImmediate(report, 'the next check')
  })

  const start = Date.now()
  while (Date.now() - start < 5) {
    // The timer is due when this callback ends.
  }
  report('poll')
})
