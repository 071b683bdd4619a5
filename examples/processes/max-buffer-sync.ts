/**
 * @node all
 * @allow child-process
 */
import { execFileSync } from 'node:child_process'

const size = 2 * 1024 * 1024

try {
  const args = ['-c', `${size}`, '/dev/zero']
  const output = execFileSync('head', args)
  console.log('everything', output.length === size)
} catch (error) {
  console.log(`${error}`)
}
