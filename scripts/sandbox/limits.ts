import { findProcesses, killProcesses } from './process-tree.ts'
import type { ProcessGroup } from './process-tree.ts'

/** Watches one run, and ends all of its processes where it goes too far. */
export interface Limits {
  /** Counts bytes that came through the pipes. */
  receive: (bytes: number) => void
  /** Ends the run for a reason; the first reason stays. */
  stop: (reason: string) => void
  /** Why the run was ended, if it was. */
  reason: () => string | undefined
  /** The reason to refuse a finished run for the size of its output, in bytes. */
  checkOutputSize: (outputSize: number) => string | undefined
  /** Ends the watch. */
  dispose: () => void
}

interface Watch {
  processes: ProcessGroup
  /** Milliseconds. */
  timeout: number
  abort?: AbortSignal
}

const KIB = 1024
const MIB = 1024 * KIB
/** Output of a run. */
const OUTPUT_LIMIT = 256 * KIB
/** What may come through the pipes, where the marks are larger than the writes that they stand before. */
const PIPE_LIMIT = 16 * MIB
/** Resident memory of all processes of a run. */
const MEMORY_LIMIT = 512 * MIB
/** Processes of a run at a time. */
const MOST_PROCESSES = 64
const INTERVAL = 50
/** Of the time between two looks, as much as counts: who was asleep has not waited. */
const MOST_OF_A_LOOK = 250

/** Starts the watch on a run that has just been started. */
export function watchLimits({ processes, timeout, abort }: Watch): Limits {
  let reason: string | undefined
  let received = 0
  const stop = (why: string): void => {
    if (reason !== undefined) return
    reason = why
    killProcesses(processes)
  }
  const interrupt = (): void => stop('it was interrupted')
  let looked = performance.now()
  let waited = 0
  const interval = setInterval(() => {
    const now = performance.now()
    waited += Math.min(now - looked, MOST_OF_A_LOOK)
    looked = now
    if (waited >= timeout) stop(`it did not end within ${timeout / 1000} s`)
    const found = findProcesses(processes)
    const memory = found.reduce((sum, each) => sum + each.memory, 0)
    if (memory > MEMORY_LIMIT) stop(`it used more than ${MEMORY_LIMIT / MIB} MiB of memory`)
    if (found.length > MOST_PROCESSES) stop(`it started more than ${MOST_PROCESSES} processes`)
  }, INTERVAL)
  abort?.addEventListener('abort', interrupt, { once: true })
  if (abort?.aborted) interrupt()
  return {
    receive: (bytes) => {
      received += bytes
      if (received > PIPE_LIMIT) stop(tooMuchOutput())
    },
    stop,
    reason: () => reason,
    checkOutputSize: (size) => (size > OUTPUT_LIMIT ? tooMuchOutput() : undefined),
    dispose: () => {
      clearInterval(interval)
      abort?.removeEventListener('abort', interrupt)
    },
  }
}

function tooMuchOutput(): string {
  return `it printed more than ${OUTPUT_LIMIT / KIB} KiB`
}
