/** Where a callback runs: the program's own body, the two queues that are emptied after each callback, five phases. */
export const LANES = ['main', 'nextTick', 'microtasks', 'timers', 'pending', 'poll', 'check', 'close'] as const

export type Lane = (typeof LANES)[number]

/** What calls back, in words that do not change with the version; the first that fits holds. */
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

/** A type of node:async_hooks in words. */
export function kindOf(type: string): string {
  return KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? type.toLowerCase()
}

/**
 * The lane of a callback.
 * @param failed whether it reports a connection that could not be made
 * @param closing whether its handle had been told to close
 */
export function laneOf(type: string, { failed, closing }: { failed: boolean; closing: boolean }): Lane {
  if (closing) return 'close'
  // libuv puts off what connect(2) says of a pipe at once; of a socket it hears while polling.
  if (failed && type === 'PIPECONNECTWRAP') return 'pending'
  return PHASES[kindOf(type)] ?? 'poll'
}
