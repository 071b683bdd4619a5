/**
 * @node all
 * @allow child-process
 */
import { spawnSync } from 'node:child_process'

const program = `require('worker_threads')`

load('without a flag')
load('with a flag', '--experimental-worker')

function load(name: string, ...flags: string[]) {
  const node = process.execPath
  const { status } = spawnSync(node, [...flags, '-e', program])
  console.log(name, status === 0 ? 'there' : 'not there')
}
