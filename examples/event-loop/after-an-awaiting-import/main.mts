/** @node 16-26 */
import { performance } from 'node:perf_hooks'

import './settings.mts'

const begun = performance.nodeTiming.loopStart !== -1
console.log('the loop has begun:', begun)

setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))

const start = Date.now()
while (Date.now() - start < 5) {
  // The timer is due when the module ends.
}
