/**
 * @node 20 24
 * @allow child-process fs-read fs-write inspector
 */
import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

const { nodeTiming } = performance

if (process.argv[2] === 'child') {
  setTimeout(report, 600)
} else {
  run('without a profiler')
  run('with --cpu-prof', '--cpu-prof')
}

function report() {
  const slept = nodeTiming.idleTime > 300
  console.log(slept ? 'slept most of the time' : 'hardly slept')
}

function run(how: string, ...options: string[]) {
  const args = [...options, import.meta.filename, 'child']
  const output = execFileSync(process.execPath, args)
  process.stdout.write(`${how}: ${output}`)
}
