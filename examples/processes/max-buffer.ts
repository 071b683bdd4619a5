/**
 * @node all
 * @allow child-process
 */
import { execFile } from 'node:child_process'

// `yes` prints lines without an end.
const child = execFile('yes', (error, stdout) => {
  console.log('kept', stdout.length / 1024, 'KiB')
  console.log('killed', child.killed)
  console.log(error?.code)
})
