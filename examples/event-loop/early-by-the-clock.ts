/** @node 12-26 */
import { performance } from 'node:perf_hooks'

const DELAY = 5
const ROUNDS = 50
let early = 0

function measure(round: number) {
  if (round > ROUNDS) return report()

  const start = performance.now()
  setTimeout(() => {
    if (performance.now() - start < DELAY) early++
    measure(round + 1)
  }, DELAY)

  while (performance.now() - start < DELAY - 0.5) {
    // Half a millisecond is missing when this callback ends.
  }
}

function report() {
  console.log(`some of ${ROUNDS} timers were early:`, early > 0)
  console.log('all of them were early:', early === ROUNDS)
}

measure(1)
