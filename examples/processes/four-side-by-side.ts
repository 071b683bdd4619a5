/**
 * @node all
 * @allow child-process
 */
import { exec, execFile, fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

type Done = (length: number) => void

const head = ['-c', '2097152', '/dev/zero'] // prints 2 MiB
const line = `head ${head.join(' ')}`
const self = String(process.argv[1])

const starts: Record<string, (done: Done) => ChildProcess> = {
  spawn: (done) => read(spawn('head', head), done),
  execFile: (done) =>
    execFile('head', head, (_, output) => done(output.length)),
  exec: (done) => exec(line, (_, output) => done(output.length)),
  fork: (done) => read(fork(self, { silent: true }), done),
}

function read(child: ChildProcess, done: Done) {
  let length = 0
  child.stdout?.on('data', (chunk) => (length += chunk.length))
  return child.on('close', () => done(length))
}

async function main() {
  for (const [name, start] of Object.entries(starts)) {
    let canSend = false
    const length = await new Promise<number>((done) => {
      canSend = typeof start(done).send === 'function'
    })
    console.log(`${name}: ${length / 1024} KiB, send: ${canSend}`)
  }
}

if (process.send) process.stdout.write('x'.repeat(2097152))
else main()
