/**
 * @node all
 * @allow child-process
 */
import { spawn } from 'node:child_process'

try {
  const child = spawn('true', [], { stdio: 'overlapped' })
  console.log(child.stdout ? 'a stream' : 'null')
} catch (error) {
  console.log(Object(error).code)
}
