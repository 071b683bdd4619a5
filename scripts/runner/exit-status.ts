import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Limits } from '../sandbox/limits.ts'
import { findProcesses, type ProcessGroup } from '../sandbox/process-tree.ts'
import { PROTOCOL } from './protocol.ts'

/** The end of a process. `stopped`: the runner terminated a server at the end of its session. */
export type ExitStatus = { exit: number } | { signal: string } | { stopped: true }

/** A shell reports a process that a signal killed as this plus the number of the signal. */
const SIGNAL_BASE = 128
const RE_STATUS = new RegExp(`^${PROTOCOL.ready}\\n(\\d+)\\n`)
/** Milliseconds that children may take to exit after the program itself. */
const GRACE_PERIOD = 1000
const POLL_INTERVAL = 20

/**
 * Waits until a program and everything that it started have ended; kills what does not end.
 * @returns in the sandbox the exit status as a shell reports it, undefined if the sandbox ended first
 */
export async function waitForExit(
  child: ChildProcess,
  processes: ProcessGroup,
  limits: Limits,
): Promise<ExitStatus | number | undefined> {
  const wait = processes.isFirst ? waitForFirst : processes.sandboxed ? waitForSandbox : waitForChild
  const status = await wait(child, processes, limits)
  limits.dispose()
  return status
}

/**
 * Interprets the exit status that a shell reports.
 * @param hasExited true if the program itself announced its exit: only then is a status above 128 an exit code
 */
export function readShellStatus(status: number, hasExited: boolean): ExitStatus {
  if (status <= SIGNAL_BASE || hasExited) return { exit: status }
  const [name] = Object.entries(constants.signals).find(([, number]) => number === status - SIGNAL_BASE) ?? []
  return name ? { signal: name } : { exit: status }
}

async function waitForChild(child: ChildProcess, processes: ProcessGroup, limits: Limits): Promise<ExitStatus> {
  const closed = once(child, 'close')
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  if (processes.mayFork) {
    await killOrphans(processes, limits)
    const late = sleep(GRACE_PERIOD, 'late', { ref: false })
    if ((await Promise.race([closed, late])) === 'late')
      limits.stop('it exited, but a process that cannot be found keeps its output open')
    child.stdout?.destroy()
    child.stderr?.destroy()
  }
  await closed
  return signal ? { signal } : { exit: code ?? 0 }
}

/** The sandbox ends with its first process, and kills what that left running. bwrap reports its end as a shell does. */
async function waitForFirst(child: ChildProcess): Promise<number | undefined> {
  const pipe: unknown = child.stdio.at(PROTOCOL.fd.status)
  if (!(pipe instanceof Duplex)) throw new TypeError('the sandbox has no status pipe')
  let hasStarted = false
  pipe.once('data', () => {
    hasStarted = true
  })
  pipe.on('error', () => undefined)
  const [code] = (await once(child, 'close')) as [number | null]
  return hasStarted ? (code ?? undefined) : undefined
}

async function waitForSandbox(
  child: ChildProcess,
  processes: ProcessGroup,
  limits: Limits,
): Promise<number | undefined> {
  const closed = once(child, 'close')
  const pipe: unknown = child.stdio.at(PROTOCOL.fd.status)
  if (!(pipe instanceof Duplex)) throw new TypeError('the sandbox has no status pipe')
  const status = await readStatusLine(pipe)
  if (status !== undefined) await killOrphans(processes, limits)
  pipe.end()
  await closed
  return status === undefined ? undefined : Number.parseInt(status, 10)
}

/** Reads the status line of init.sh; undefined if the pipe closes before it. */
function readStatusLine(pipe: Duplex): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = ''
    pipe.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const [, status] = RE_STATUS.exec(text) ?? []
      if (status !== undefined) resolve(status)
    })
    pipe.once('close', () => resolve(undefined))
    pipe.on('error', () => resolve(undefined))
  })
}

/** A child that outlives the program would go on unnoticed: it is killed, and the run fails. */
async function killOrphans(processes: ProcessGroup, limits: Limits): Promise<void> {
  for (let waited = 0; waited < GRACE_PERIOD; waited += POLL_INTERVAL) {
    if (findProcesses(processes).length === 0) return
    await sleep(POLL_INTERVAL)
  }
  const left = findProcesses(processes)
  const names = left.map(({ command, pid }) => `${command} (pid ${pid})`).join(', ')
  if (left.length > 0) limits.stop(`it exited, but left running: ${names}`)
}
