/**
 * @node all
 * @allow child-process signals
 */
import { fork, spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { Socket } from 'node:net'

const ignore = { stdio: 'ignore' } as const
const sleep = (options: object) => spawn('sleep', ['2'], options)
const ways: Record<string, () => ChildProcess> = {
  'child.unref()': () => unref(sleep({})),
  'ignore, detached': () => sleep({ ...ignore, detached: true }),
  'ignore, child.unref()': () => unref(sleep(ignore)),
  'unref() for all': () => unrefAll(sleep({})),
}

if (process.send) {
  const child = ways[String(process.argv[2])]?.()
  process.send(child?.pid)
} else {
  tryOut(Object.keys(ways))
}

function unref(child: ChildProcess) {
  child.unref()
  return child
}

function unrefAll(child: ChildProcess) {
  for (const stream of child.stdio)
    if (stream instanceof Socket) stream.unref()
  return unref(child)
}

function tryOut([way, ...others]: string[]) {
  if (way === undefined) return
  const parent = fork(String(process.argv[1]), [way])
  let pid = 0
  parent.on('message', (message) => (pid = Number(message)))
  parent.on('exit', () => {
    const how = isRunning(pid) ? 'has gone' : 'has waited'
    console.log(`${way}: the parent ${how}`)
    if (isRunning(pid)) process.kill(pid)
    tryOut(others)
  })
}

function isRunning(pid: number) {
  const ps = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)])
  return /^[RSD]/.test(String(ps.stdout))
}
