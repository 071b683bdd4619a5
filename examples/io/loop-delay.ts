/**
 * @node 14 18 22 26
 */
import { monitorEventLoopDelay, performance } from 'perf_hooks'

const delays = monitorEventLoopDelay({ resolution: 10 })

function measure(name: string, busy: number, next: () => void) {
  const before = performance.eventLoopUtilization()
  delays.reset()
  delays.enable()

  setTimeout(() => {
    const end = performance.now() + busy
    while (performance.now() < end);
  }, 20)

  setTimeout(() => {
    const { utilization } = performance.eventLoopUtilization(before)
    const worst = delays.max / 1e6
    console.log(name)
    console.log(
      `  worst delay ${worst > 250 ? 'over' : 'under'} 250 ms`,
    )
    console.log(
      `  busy ${utilization > 0.5 ? 'most' : 'little'} of the time`,
    )
    next()
  }, 500)
}

measure('idle', 0, () =>
  measure('computing for 400 ms', 400, () => delays.disable()),
)
