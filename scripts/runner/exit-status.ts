import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { constants } from 'node:os'
import { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Limits } from '../sandbox/limits.ts'
import { findProcesses } from '../sandbox/process-tree.ts'
import type { ProcessGroup } from '../sandbox/process-tree.ts'

/** How a process ended; a server is stopped by the runner when its session is over. */
export type ExitStatus = { exit: number } | { signal: string } | { stopped: true }

/** An end by a signal, as shells tell of it: their exit status is this and the number of the signal. */
const BY_SIGNAL = 128
const RE_SAID = /^ready\n(\d+)\n/
/** How long children that are already ending may take, after the example itself has ended. */
const GRACE = 1000

/** Where the first process behind a wall tells of the program's end: see init.sh. */
const STATUS_PIPE = 5

/**
 * Waits until a process and all that it started have ended; what does not end is ended.
 * @returns how it ended: behind a wall as the exit status of a shell; undefined where the wall has ended before it
 */
export async function waitForEnd(
  child: ChildProcess,
  mark: ProcessGroup,
  limits: Limits,
): Promise<ExitStatus | number | undefined> {
  const end = await (mark.sandboxed ? endBehindWall(child, mark, limits) : endOfChild(child, mark, limits))
  limits.dispose()
  return end
}

/**
 * What the exit status of a shell means.
 * @param hasExited whether the program has come to its own end: only that tells a signal from a high exit code
 */
export function readStatus(status: number, hasExited: boolean): ExitStatus {
  if (status <= BY_SIGNAL || hasExited) return { exit: status }
  const [name] = Object.entries(constants.signals).find(([, number]) => number === status - BY_SIGNAL) ?? []
  return name ? { signal: name } : { exit: status }
}

async function endOfChild(child: ChildProcess, mark: ProcessGroup, limits: Limits): Promise<ExitStatus> {
  const closed = once(child, 'close')
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  if (mark.mayFork) {
    await killOrphans(mark, limits)
    const late = sleep(GRACE, 'late', { ref: false })
    if ((await Promise.race([closed, late])) === 'late')
      limits.stop('it ended, but a process that cannot be found keeps its output open')
    child.stdout?.destroy()
    child.stderr?.destroy()
  }
  await closed
  return signal ? { signal } : { exit: code ?? 0 }
}

async function endBehindWall(child: ChildProcess, mark: ProcessGroup, limits: Limits): Promise<number | undefined> {
  const closed = once(child, 'close')
  const pipe: unknown = child.stdio.at(STATUS_PIPE)
  if (!(pipe instanceof Duplex)) throw new TypeError('there is no pipe behind the wall')
  const status = await readStatusLine(pipe)
  if (status !== undefined) await killOrphans(mark, limits)
  pipe.end()
  await closed
  return status === undefined ? undefined : Number.parseInt(status, 10)
}

/** What the first process says behind "ready": see init.sh; undefined where the pipe is closed before. */
function readStatusLine(pipe: Duplex): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = ''
    pipe.on('data', (piece: Buffer) => {
      text += piece.toString()
      const [, status] = RE_SAID.exec(text) ?? []
      if (status !== undefined) resolve(status)
    })
    pipe.once('close', () => resolve(undefined))
    pipe.on('error', () => resolve(undefined))
  })
}

/** A child that outlives the example would go on unseen: it is ended, and the run is not accepted. */
async function killOrphans(mark: ProcessGroup, limits: Limits): Promise<void> {
  for (let waited = 0; waited < GRACE; waited += 20) {
    if (findProcesses(mark).length === 0) return
    await sleep(20)
  }
  const left = findProcesses(mark)
  const names = left.map(({ command, pid }) => `${command} (pid ${pid})`).join(', ')
  if (left.length > 0) limits.stop(`it ended, but left running: ${names}`)
}
