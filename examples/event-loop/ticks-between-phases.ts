/** @node all */
import { stat } from 'node:fs'

function enter(phase: string) {
  process.nextTick(() => console.log(`  tick from ${phase}`))
  Promise.resolve().then(() =>
    console.log(`  promise from ${phase}`),
  )
  console.log(phase)
}

stat('.', () => {
  setTimeout(() => enter('timers'), 0)
  setImmediate(() => enter('check'))

  const start = Date.now()
  while (Date.now() - start < 5) {
    // The timer is due when this callback ends.
  }
  enter('poll')
})
