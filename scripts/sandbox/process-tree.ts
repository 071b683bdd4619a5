import { readdirSync } from 'node:fs'

import { childrenOf, kill, listByPs, livesIn, readProcess } from './proc.ts'
import type { ProcessInfo } from './proc.ts'

/** How the processes of one run are told from all others. */
export interface ProcessGroup {
  /** Process group, which is the first process's id. */
  group: number
  /** The run's own temporary folder: in the environment or the working directory of what it starts. */
  folder: string
  /** Whether the run may start processes; if not, there is only the first one to look at. */
  mayFork: boolean
  /** Whether the first process is a wall, and all others are behind it. */
  sandboxed: boolean
}

const ROUNDS = 20
const MANY = 200

/**
 * Lists what of a run is alive: behind a wall, all that is there; else its group and, on Linux, whatever has left the group
 * but carries the mark.
 */
export function findProcesses(mark: ProcessGroup): ProcessInfo[] {
  if (mark.sandboxed) return listSandboxed(mark.group)
  if (process.platform !== 'linux') return listByPs().filter(({ group }) => group === mark.group)
  const pids = mark.mayFork
    ? readdirSync('/proc')
        .map(Number)
        .filter((pid) => pid > 0)
    : [mark.group]
  return pids
    .map(readProcess)
    .filter((each) => each !== undefined)
    .filter((each) => each.group === mark.group || livesIn(each.pid, mark.folder))
}

/** Ends everything of a run, at once and for good; children that are being born meanwhile, too. */
export function killProcesses(mark: ProcessGroup): void {
  if (mark.sandboxed) return killSandboxed(mark.group)
  for (let round = 0; round < ROUNDS; round += 1) {
    kill(-mark.group)
    const left = findProcesses(mark)
    if (left.length === 0) return
    for (const { pid } of left) kill(pid)
  }
}

/** The kernel ends all that is behind a wall together with its first process; where that is not there yet, the wall is enough. */
function killSandboxed(wall: number): void {
  const init = findInit(wall)
  if (init !== undefined) kill(init)
  kill(-wall)
}

/** The first process behind a wall: it has no other parent, and whoever loses theirs becomes its child. */
export function findInit(wall: number): number | undefined {
  return childrenOf(wall)[0]
}

/** The program of a run behind a wall, as it was started. */
export function findProgram(wall: number): number | undefined {
  const init = findInit(wall)
  return init === undefined ? undefined : childrenOf(init)[0]
}

function listSandboxed(wall: number): ProcessInfo[] {
  const init = findInit(wall)
  const pids = init === undefined ? [] : childrenOf(init)
  // Children of children are found as the list grows; there is no need to count a crowd.
  for (const pid of pids) if (pids.length < MANY) pids.push(...childrenOf(pid))
  return pids.map(readProcess).filter((each) => each !== undefined)
}
