import { freemem, totalmem } from 'node:os'

/** Part of the machine's memory that programs must leave free. */
const RESERVE = 0.05

/**
 * Returns the reason to stop a run when the machine has little memory left. The kernel holds memory for a program that belongs to
 * no process, so no limit counts it: what waits in sockets, file locks, shared memory whose pages were given back. Without this,
 * the kernel would end whatever process looks largest. Other systems than Linux count memory that they can reclaim as used.
 * @param free bytes that the machine has left
 */
export function lowMemory(free = freemem(), total = totalmem(), platform = process.platform): string | undefined {
  if (platform !== 'linux' || free >= total * RESERVE) return undefined
  return `the machine had less than ${RESERVE * 100}% of its memory left`
}
