/** @node 12-26 */
import { stat } from 'node:fs'

type Schedule = (callback: () => void) => void

function measure(
  kind: string,
  schedule: Schedule,
  next = () => {},
) {
  stat('.', () => {
    let links = 0
    const link = () => {
      links++
      if (links < 1000) schedule(link)
    }
    schedule(link)

    setImmediate(() => {
      console.log(`${kind}, in check:`, links)
      setImmediate(() => {
        console.log(`${kind}, in the next check:`, links)
        next()
      })
    })

    const end = Date.now() + 5
    while (Date.now() < end);
    // Now a timer is due.
  })
}

measure('ticks', process.nextTick, () =>
  measure('microtasks', queueMicrotask, () =>
    measure('timers', setTimeout, () =>
      measure('immediates', setImmediate),
    ),
  ),
)
