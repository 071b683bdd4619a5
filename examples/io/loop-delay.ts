/**
 * @node 14 18 22 26
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'

const delays = monitorEventLoopDelay({ resolution: 10 })

function busyFor(ms: number) {
  const end = performance.now() + ms
  while (performance.now() < end);
}

function shortJobs(left: number) {
  busyFor(10)
  if (left > 0) setImmediate(shortJobs, left - 1)
}

async function measure(name: string, work: () => void) {
  const before = performance.eventLoopUtilization()
  delays.reset()
  delays.enable()
  setTimeout(work, 20)
  await new Promise((done) => setTimeout(done, 600))
  delays.disable()

  const { utilization } = performance.eventLoopUtilization(before)
  const late = (ns: number) => (ns / 1e6 > 250 ? 'over' : 'under')
  console.log(name)
  console.log(`  longest delay ${late(delays.max)} 250 ms`)
  console.log(`  busy ${utilization > 0.5 ? 'most' : 'little'}`)
  return delays.min / 1e6
}

async function main() {
  const idle = await measure('waiting', () => {})
  const shortest = idle > 5 ? 'over' : 'under'
  console.log(`  shortest delay ${shortest} 5 ms`)
  await measure('one job of 400 ms', () => busyFor(400))
  await measure('40 jobs of 10 ms', () => shortJobs(39))
}

main()
