import { freemem, totalmem } from 'node:os'

interface MemoryWatch {
  /** Stops watching. */
  dispose: () => void
}

/** Part of the machine's memory that programs must leave free. */
const RESERVE = 0.05
/** Milliseconds between two checks. */
const INTERVAL = 50

/**
 * Stops a run when the machine has little memory left. The kernel holds memory for a program that belongs to no process, so no
 * limit counts it: what waits in sockets, file locks, shared memory whose pages were given back. Without this, the kernel would
 * end whatever process looks largest. Other systems than Linux count memory that they can reclaim as used.
 * @param free returns the bytes that the machine has left
 */
export function watchFreeMemory(stop: (reason: string) => void, free = freemem): MemoryWatch {
  if (process.platform !== 'linux') return { dispose: () => undefined }
  const reserve = totalmem() * RESERVE
  const interval = setInterval(() => {
    if (free() < reserve) stop(`the machine had less than ${RESERVE * 100}% of its memory left`)
  }, INTERVAL)
  return { dispose: () => clearInterval(interval) }
}
