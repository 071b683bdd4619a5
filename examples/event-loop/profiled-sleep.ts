/**
 * @node 20 24
 * @allow child-process fs-read fs-write inspector
 */
import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

const { nodeTiming } = performance

if (process.argv[2] === 'child') {
  setTimeout(report, 200)
} else {
  run('without a profiler')
  run('with --cpu-prof', '--cpu-prof')
}

function report() {
  const slept = nodeTiming.idleTime > 100
  const { loopCount } = nodeTiming.uvMetricsInfo
  console.log(
    slept ? 'slept most of the time,' : 'hardly slept,',
    loopCount < 10 ? 'few iterations' : 'more iterations',
  )
}

function run(how: string, ...options: string[]) {
  const args = [...options, import.meta.filename, 'child']
  const output = execFileSync(process.execPath, args)
  process.stdout.write(`${how}: ${output}`)
}
