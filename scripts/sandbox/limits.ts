import { countFiles } from './count-files.ts'
import { lowMemory } from './free-memory.ts'
import { findProcesses, killProcesses, type ProcessGroup } from './process-tree.ts'

/** Watches one run, and kills all of its processes if it exceeds a limit. */
export interface Limits {
  /** Counts bytes that arrive through the run's pipes. */
  receive: (bytes: number) => void
  /** Kills the run; later reasons are ignored. */
  stop: (reason: string) => void
  /** Returns why the run was killed; undefined if it was not. */
  reason: () => string | undefined
  /** Returns the reason to reject a finished run because its output, in bytes, is too large. */
  checkOutputSize: (outputSize: number) => string | undefined
  /** Stops watching. */
  dispose: () => void
}

interface WatchOptions {
  processes: ProcessGroup
  /** Milliseconds. */
  timeout: number
  abort?: AbortSignal
}

const KIB = 1024
const MIB = 1024 * KIB
/** Output of a run. */
const OUTPUT_LIMIT = 256 * KIB
const TOO_MUCH_OUTPUT = `it printed more than ${OUTPUT_LIMIT / KIB} KiB`
/** Everything in the run's pipes, including marks, which can be larger than the writes that they precede. */
const PIPE_LIMIT = 16 * MIB
/** Resident memory of all processes of a run. */
const MEMORY_LIMIT = 512 * MIB
/** Simultaneous processes of a run. */
const PROCESS_LIMIT = 64
/** Files and folders in the working directory of a run. */
const FILE_LIMIT = 10_000
/** Milliseconds between two checks. */
const INTERVAL = 50
/** Milliseconds by which one check can advance the timeout, so that time in which the machine slept does not count. */
const MAX_ELAPSED = 250

/** Starts watching a run that has just started. */
export function watchLimits({ processes, timeout, abort }: WatchOptions): Limits {
  let reason: string | undefined
  let received = 0
  const stop = (why: string): void => {
    if (reason !== undefined) return
    reason = why
    killProcesses(processes)
  }
  const interrupt = (): void => stop('it was interrupted')
  const interval = watchProcesses(processes, timeout, stop)
  abort?.addEventListener('abort', interrupt, { once: true })
  if (abort?.aborted) interrupt()
  return {
    receive: (bytes) => {
      received += bytes
      if (received > PIPE_LIMIT) stop(TOO_MUCH_OUTPUT)
    },
    stop,
    reason: () => reason ?? processes.cgroup?.exceeded(),
    checkOutputSize: (size) => (size > OUTPUT_LIMIT ? TOO_MUCH_OUTPUT : undefined),
    dispose: () => {
      clearInterval(interval)
      abort?.removeEventListener('abort', interrupt)
    },
  }
}

function watchProcesses(processes: ProcessGroup, timeout: number, stop: Limits['stop']): NodeJS.Timeout {
  let last = performance.now()
  let elapsed = 0
  return setInterval(() => {
    const now = performance.now()
    elapsed += Math.min(now - last, MAX_ELAPSED)
    last = now
    if (elapsed >= timeout) stop(`it did not end within ${timeout / 1000} s`)
    const tooLittle = lowMemory()
    if (tooLittle !== undefined) stop(tooLittle)
    const running = findProcesses(processes)
    const memory = running.reduce((sum, each) => sum + each.memory, 0)
    if (memory > MEMORY_LIMIT) stop(`it used more than ${MEMORY_LIMIT / MIB} MiB of memory`)
    if (running.length > PROCESS_LIMIT) stop(`it started more than ${PROCESS_LIMIT} processes`)
    if (countFiles(processes) > FILE_LIMIT) stop(`it created more than ${FILE_LIMIT} files`)
  }, INTERVAL)
}
