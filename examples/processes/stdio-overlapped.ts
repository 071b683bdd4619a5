/**
 * @node all
 * @allow child-process
 */
import { spawn } from 'node:child_process'

try {
  const child = spawn('true', [], { stdio: 'overlapped' })
  console.log(child.stdout ? 'a stream' : 'null')
} catch (error) {
  // never runs on Node 26: it knows 'overlapped'
  console.log(`${error}`)
}
