import { readdirSync } from 'node:fs'

import type { Cgroup } from './cgroup.ts'
import { childrenOf, isInFolder, kill, listWithPs, readProcess, type ProcessInfo } from './proc.ts'

/** Identifies the processes of one run. */
export interface ProcessGroup {
  /** The id of the first process and of its process group. */
  group: number
  /** The run's own temporary folder, which is in the environment of its processes or contains their working directory. */
  folder: string
  /** True if the run may start processes; otherwise the first process is the only one. */
  mayFork: boolean
  /** True if the first process is the sandbox, which contains all others. */
  sandboxed: boolean
  /** True if the program is the first process in the sandbox. @default false */
  isFirst?: boolean
  /** The cgroup that contains the sandbox, if it has one. */
  cgroup?: Cgroup
}

const KILL_ROUNDS = 20
/** More processes than this need not be counted. */
const MAX_COUNT = 200

/**
 * Lists the running processes of a run: in the sandbox, all that it contains; otherwise its process group and, on Linux,
 * processes that left the group but still refer to the run's folder.
 */
export function findProcesses({ group, folder, mayFork, sandboxed, isFirst }: ProcessGroup): ProcessInfo[] {
  if (sandboxed) return listSandboxed(group, isFirst)
  if (process.platform !== 'linux') return listWithPs().filter((each) => each.group === group)
  const pids = mayFork
    ? readdirSync('/proc')
        .map(Number)
        .filter((pid) => pid > 0)
    : [group]
  return pids
    .map(readProcess)
    .filter((each) => each !== undefined)
    .filter((each) => each.group === group || isInFolder(each.pid, folder))
}

/** Kills all processes of a run, including those that start meanwhile. */
export function killProcesses(processes: ProcessGroup): void {
  const { group, sandboxed, cgroup } = processes
  cgroup?.kill()
  if (sandboxed) return killSandboxed(group)
  for (let round = 0; round < KILL_ROUNDS; round += 1) {
    kill(-group)
    const running = findProcesses(processes)
    if (running.length === 0) return
    for (const { pid } of running) kill(pid)
  }
}

/** The kernel kills everything in the sandbox together with its first process. That process may not have started yet. */
function killSandboxed(sandbox: number): void {
  const init = findInit(sandbox)
  if (init !== undefined) kill(init)
  kill(-sandbox)
}

/** Returns the first process in the sandbox, bwrap's only child. Processes whose parent exits become its children. */
export function findInit(sandbox: number): number | undefined {
  return childrenOf(sandbox)[0]
}

/** Returns the program in the sandbox, the first child of the first process. */
export function findProgram(sandbox: number): number | undefined {
  const init = findInit(sandbox)
  return init === undefined ? undefined : childrenOf(init)[0]
}

function listSandboxed(sandbox: number, isFirst = false): ProcessInfo[] {
  const init = findInit(sandbox)
  const pids = init === undefined ? [] : isFirst ? [init] : childrenOf(init)
  // The list grows during iteration, so that it also contains children of children.
  for (const pid of pids) if (pids.length < MAX_COUNT) pids.push(...childrenOf(pid))
  return pids.map(readProcess).filter((each) => each !== undefined)
}
