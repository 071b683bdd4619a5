/**
 * @node all
 * @allow child-process
 */
import { exec, execFile, fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

const self = String(process.argv[1])

if (!process.send) {
  show('spawn', spawn('true'))
  show('exec', exec('true'))
  show('execFile', execFile('true'))
  // @ts-expect-error: execFile has no option `stdio`
  show('execFile, ignore', execFile('true', { stdio: 'ignore' }))
  show('fork', fork(self))
  show('fork, silent', fork(self, { silent: true }))
}

function show(
  name: string,
  { stdin, stdout, stderr }: ChildProcess,
) {
  const streams = [stdin, stdout, stderr]
  const kinds = streams.map((stream) => (stream ? 'pipe' : 'null'))
  console.log(`${name}: ${kinds.join(' ')}`)
}
