// cspell:ignore procs
import { existsSync, mkdtempSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { RUN_PREFIX, type Delegation } from './cgroup-delegation.ts'

/** The cgroup v2 of one run: limits of the kernel for all of its processes together. */
export interface Cgroup {
  /** Moves a process into it. Its children start in it. */
  admit: (pid: number) => Promise<void>
  /** Kills all processes in it, including those that start meanwhile. */
  kill: () => void
  /** Returns the reason if the kernel killed its processes because they used too much memory. */
  exceeded: () => string | undefined
  /** Kills what is left in it, and removes it. */
  remove: () => Promise<void>
}

const MIB = 2 ** 20
/**
 * What the watch of the runner allows the processes, and the files in the working directory: that is in memory, too. Unlike the
 * watch, the kernel counts shared memory once, and also what it holds for the processes itself.
 */
const MEMORY_LIMIT = (512 + 256) * MIB
/** Processes and threads, as in init.sh. */
const TASK_LIMIT = 512
/** Without it, a kernel does not account for swap. */
const SWAP = 'memory.swap.max'
/** See https://docs.kernel.org/admin-guide/cgroup-v2.html */
export const CGROUP_LIMITS: Readonly<Record<string, number>> = {
  'memory.max': MEMORY_LIMIT,
  [SWAP]: 0,
  'memory.oom.group': 1,
  'pids.max': TASK_LIMIT,
}
const RE_KILLS = /^oom_kill (\d+)$/m
/** Killed processes take a moment to end. */
const ATTEMPTS = 100
const INTERVAL = 10

/**
 * Creates the cgroup of a run.
 *
 * The kernel moves a process only after a grace period of about ten milliseconds, unless another one has just been moved. So
 * the runner moves itself to where it is, which takes that time while the sandbox starts.
 */
export function createCgroup({ base, own }: Delegation): Cgroup {
  const moved = moveInto(own, process.pid).catch((error: unknown) => error)
  const folder = mkdtempSync(path.join(base, `${RUN_PREFIX}${process.pid}-`))
  const file = (name: string): string => path.join(folder, name)
  for (const [name, value] of Object.entries(CGROUP_LIMITS))
    if (name !== SWAP || existsSync(file(name))) writeFileSync(file(name), String(value))
  return {
    async admit(pid) {
      await moved
      await moveInto(folder, pid)
    },
    kill: () => killAll(folder),
    exceeded: () => readReason(readFileSync(file('memory.events'), 'utf8')),
    async remove() {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        if (removeFolder(folder)) return
        killAll(folder)
        await sleep(INTERVAL)
      }
    },
  }
}

/** @param events the text of `memory.events` */
export function readReason(events: string): string | undefined {
  const [, kills = '0'] = RE_KILLS.exec(events) ?? []
  return kills === '0' ? undefined : `it used more than ${MEMORY_LIMIT / MIB} MiB of memory, its files included`
}

function moveInto(folder: string, pid: number): Promise<void> {
  return writeFile(path.join(folder, 'cgroup.procs'), String(pid))
}

/** Does nothing after it is removed. */
function killAll(folder: string): void {
  if (existsSync(folder)) writeFileSync(path.join(folder, 'cgroup.kill'), '1')
}

/** Returns false while processes are in it. */
function removeFolder(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code !== 'EBUSY' && code !== 'ENOENT') throw error
    return code === 'ENOENT'
  }
}
