/**
 * @node 18-26
 * @allow child-process fs-read
 * @format cjs
 */
import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

if (process.argv[2] === 'child') {
  process.nextTick(() => console.log('  tick'))
  Promise.resolve().then(() => console.log('  promise'))
  const begun = performance.nodeTiming.loopStart !== -1
  console.log(`  the loop has begun: ${begun}`)
} else {
  const waits =
    'await new Promise((resolve) => setTimeout(resolve))'
  run('on its own')
  run('after an empty module', ...importing(''))
  run('after a module that waits', ...importing(waits))
}

function importing(code: string) {
  return ['--import', `data:text/javascript,${code}`]
}

function run(how: string, ...options: string[]) {
  const args = [...options, __filename, 'child']
  const output = execFileSync(process.execPath, args)
  process.stdout.write(`${how}\n${output}`)
}
