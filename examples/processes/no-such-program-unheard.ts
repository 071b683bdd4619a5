/**
 * @expect exit 1 ENOENT
 * @allow child-process
 */
import { spawn } from 'node:child_process'

try {
  spawn('no-such-program')
  console.log('spawn has returned')
} catch {
  console.log('caught') // never runs: the error comes later
}
