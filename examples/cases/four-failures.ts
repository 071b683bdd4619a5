/**
 * @node all
 * @platform linux
 * @allow child-process
 */
import { exec, execFile, fork, spawn } from 'node:child_process'

type Done = (how: string) => void
type Start = (file: string, arg: string, done: Done) => void

const starts: Record<string, Start> = {
  spawn: (file, arg, done) =>
    spawn(file, [arg]).on('error', () => done(`'error' event`)),
  execFile: (file, arg, done) =>
    execFile(file, [arg], (e) => done(`callback, ${e?.code}`)),
  exec: (file, arg, done) =>
    exec(`${file} ${arg}`, (e) => done(`callback, ${e?.code}`)),
  fork: (file, arg, done) =>
    fork(file, [arg], { silent: true })
      .on('error', () => done(`'error' event`))
      .on('exit', (code) => done(`'exit' event, ${code}`)),
}

async function main() {
  for (const [way, start] of Object.entries(starts)) {
    const how = new Promise((done) => start('no-file', '', done))
    console.log(`${way}, no such file: ${await how}`)
    try {
      start('echo', 'x'.repeat(1_000_000), () => {})
    } catch (error) {
      console.log(`${way}, long argument: ${error}`)
    }
  }
}

main()
