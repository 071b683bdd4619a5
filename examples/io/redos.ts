/**
 * @node all
 */
import { performance } from 'node:perf_hooks'

const pattern = /^(a+)+$/

function milliseconds(letters: number) {
  const text = 'a'.repeat(letters) + '!'
  let best = Infinity
  for (let i = 0; i < 5; i++) {
    const started = performance.now()
    pattern.test(text)
    best = Math.min(best, performance.now() - started)
  }
  return best
}

const factor = milliseconds(21) / milliseconds(17)
const verdict = factor > 8 ? 'over 8 times as long' : factor
console.log(`four more letters: ${verdict}`)
