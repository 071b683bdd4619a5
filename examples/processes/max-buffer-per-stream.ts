/**
 * @node all
 * @allow child-process
 */
import { execFile } from 'node:child_process'

run('echo 1234; echo 5678 >&2', () => run('echo 12345'))

function run(script: string, next = () => {}) {
  const options = { maxBuffer: 5 }
  execFile('sh', ['-c', script], options, (error, out, err) => {
    console.log(script)
    const lengths = `${out.length} + ${err.length} bytes`
    console.log(`${lengths}, ${error ? error.code : 'no error'}`)
    next()
  })
}
