/**
 * @node all
 * @allow child-process fs-write
 */
import { spawnSync } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'

type StdioKind = 'pipe' | 'inherit' | 'ignore' | number

start("'pipe'", 'pipe')
start("'inherit'", 'inherit')
start("'ignore'", 'ignore')
start('a file', openSync('out.txt', 'w'))

console.log('in the file:', readFileSync('out.txt', 'utf8').trim())

function start(name: string, kind: StdioKind) {
  const stdio = ['ignore', kind, 'inherit'] as const
  const child = spawnSync('echo', ['hello'], { stdio: [...stdio] })
  console.log(
    `${name}:`,
    child.stdout && String(child.stdout).trim(),
  )
}
