/** A callback runs in the main script, in one of the two queues that are drained after each callback, or in a phase. */
export const LANES = ['main', 'nextTick', 'microtasks', 'timers', 'pending', 'poll', 'check', 'close'] as const

export type Lane = (typeof LANES)[number]

/** Names for types of node:async_hooks that are the same on all versions; the first match applies. */
const KINDS: [RegExp, string][] = [
  [/^Timeout$/, 'timer'],
  [/^Immediate$/, 'immediate'],
  [/^TickObject$/, 'tick'],
  [/^(PROMISE|Microtask)$/, 'microtask'],
  [/^(FS|FILE|DIRHANDLE)/, 'fs'],
  [/^(PIPE)/, 'pipe'],
  [/^(TCP|UDP|TTY|SHUTDOWN|WRITE)/, 'net'],
  [/^(GETADDRINFO|GETNAMEINFO|QUERY|DNS)/, 'dns'],
  [/^HTTP/, 'http'],
  [/^PROCESS/, 'child'],
  [/^SIGNAL/, 'signal'],
  [/^(WORKER|MESSAGEPORT)/, 'worker'],
  [/^ZLIB/, 'zlib'],
  [/(REQUEST|JOB)$/, 'crypto'],
]

const PHASES: Readonly<Record<string, Lane>> = {
  timer: 'timers',
  immediate: 'check',
  tick: 'nextTick',
  microtask: 'microtasks',
}

/** Returns the name of a type of node:async_hooks. */
export function kindOf(type: string): string {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? type.toLowerCase()
}

/**
 * Returns the lane of a callback.
 * @param failed true if it reports a failed connection
 * @param closing true if the program has closed its handle
 */
export function laneOf(type: string, { failed, closing }: { failed: boolean; closing: boolean }): Lane {
  if (closing) return 'close'
  // libuv defers an immediate error of connect(2) for a pipe; for a socket the error arrives in the poll phase.
  if (failed && type === 'PIPECONNECTWRAP') return 'pending'
  return PHASES[kindOf(type)] ?? 'poll'
}
