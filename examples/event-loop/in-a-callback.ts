/**
 * @node all
 * @trace
 */
import { stat } from 'node:fs'

function schedule(place: string, next?: () => void) {
  setTimeout(() => {
    console.log(`from ${place}: timeout`)
    if (next) next()
  }, 0)
  setImmediate(() => console.log(`from ${place}: immediate`))

  const start = Date.now()
  while (Date.now() - start < 5) {
    // The timer is due when this callback ends.
  }
}

stat('.', () => {
  schedule('an I/O callback', () => {
    schedule('a timer', () => {
      setImmediate(() => schedule('an immediate'))
    })
  })
})
