import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Limits } from './limits.ts'
import { findProcesses } from './process-tree.ts'
import type { ProcessMark } from './process-tree.ts'

/** How a process ended; a server is stopped by the runner when its session is over. */
export type End = { exit: number } | { signal: string } | { stopped: true }

/** How long children that are already ending may take, after the example itself has ended. */
const GRACE = 1000

/** Waits until a process and all that it started have ended; what does not end is ended. */
export async function waitForEnd(child: ChildProcess, mark: ProcessMark, limits: Limits): Promise<End> {
  const closed = once(child, 'close')
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null]
  if (mark.mayFork) {
    await endLeftovers(mark, limits)
    const late = sleep(GRACE, 'late', { ref: false })
    if ((await Promise.race([closed, late])) === 'late')
      limits.stop('it ended, but a process that cannot be found keeps its output open')
    child.stdout?.destroy()
    child.stderr?.destroy()
  }
  await closed
  limits.dispose()
  return signal ? { signal } : { exit: code ?? 0 }
}

/** A child that outlives the example would go on unseen: it is ended, and the run is not accepted. */
async function endLeftovers(mark: ProcessMark, limits: Limits): Promise<void> {
  for (let waited = 0; waited < GRACE; waited += 20) {
    if (findProcesses(mark).length === 0) return
    await sleep(20)
  }
  const left = findProcesses(mark)
  const names = left.map(({ command, pid }) => `${command} (pid ${pid})`).join(', ')
  if (left.length > 0) limits.stop(`it ended, but left running: ${names}`)
}
