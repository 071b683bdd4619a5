/**
 * @node all
 * @allow child-process
 */
import { exec, execFile, fork, spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { basename } from 'node:path'

const program = String(process.argv[1])

if (!process.send) {
  show('spawn   ', spawn('echo', ['1 + 1']))
  show('execFile', execFile('echo', ['1 + 1']))
  show('exec    ', exec('echo 1 + 1'))
  show('fork    ', fork(program, ['1 + 1'], { execArgv: [] }))
}

function show(name: string, child: ChildProcess) {
  const [file = '', ...args] = child.spawnargs
  console.log(name, basename(file), args.map(shorten).join(' '))
}

function shorten(arg: string) {
  return arg === program ? '<this program>' : `'${arg}'`
}
