import { isInRange } from '../node/versions.ts'
import type { ExpectedDifference } from './differs.ts'
import type { Flaky } from './flaky.ts'
import type { Mask } from './mask.ts'

/** The permissions that `@allow` can grant. Every example may read its own files. */
export const PERMISSIONS = [
  'net',
  'child-process',
  'worker',
  'fs-write',
  'fs-read',
  'addons',
  'signals',
  'sqlite',
  'inspector',
  'v8-flags',
  'priority',
  'io-uring',
  'namespaces',
] as const

export type Permission = (typeof PERMISSIONS)[number]

/** The two module systems: CommonJS, and ECMAScript modules. */
export const FORMATS = ['cjs', 'esm'] as const

export type Format = (typeof FORMATS)[number]

/** The kinds of `@trace`: callbacks of the event loop, or calls between processes, servers, clients and middleware. */
export const TRACES = ['loop', 'calls'] as const

export type Trace = (typeof TRACES)[number]

/** The systems that `@platform` can name, as `process.platform` does. */
export const PLATFORMS = ['linux'] as const

export type Platform = (typeof PLATFORMS)[number]

/** The end that a run must have; `error` is the `code` or the name of the error that ends it. */
export type Expectation = { exit: number; error?: string } | { signal: string }

/** The header of an example: the JSDoc block at the top of its entry. */
export interface Header {
  /** `@node 10 11 26`, `@node 12-18 20.18.3`, `@node all`: versions besides the pinned one. @default none */
  node: string[]
  /**
   * `@expect exit <0-255> [code]`, `@expect signal <SIGX>` or `@expect throws <name or code>`, followed by `on 12-20.18 22.11`
   * to apply to these versions only. The first one that covers a version applies. @default exit 0
   */
  expect: { on?: string[]; end: Expectation }[]
  /** `@repeat 200`: the number of runs, at most 1000; all distinct outcomes are recorded with their counts. @default 1 */
  repeat: number
  /** `@trace`: also records the order of callbacks or calls; see `Trace`. */
  trace?: Trace
  /** `@format cjs esm`: runs the same source as CommonJS and as an ES module. @default the format of the file */
  formats: Format[]
  /** `@session server.ts client.ts`: the client runs as soon as the server, which is the entry, listens. @default none */
  session?: { server: string; client: string }
  /** `@allow net child-process`: see PERMISSIONS. @default none; `net` for a session */
  allow: Permission[]
  /** `@platform linux`: what it shows holds on this system only; elsewhere it is skipped. @default all systems */
  platform?: Platform
  /** `@mask pid /regex/ …`. @default none */
  masks: Mask[]
  /** `@timeout 5s` or `@timeout 500ms`, at most 120 s; in milliseconds. @default 10 s */
  timeout: number
  /** `@stdin text`, which may span several lines; a line break is added at its end. @default closed */
  stdin?: string
  /** `@flaky until 2027-01-31 because the runner is slow`: concerns `verify` only. @default none */
  flaky?: Flaky
  /** `@differs worker because a worker has no signals`: one tag for each setting. @default none */
  differs?: ExpectedDifference[]
}

/** Returns how a run on this version must end. */
export function expectationFor({ expect }: Pick<Header, 'expect'>, version: string): Expectation {
  const found = expect.find(({ on }) => on === undefined || on.some((span) => isInRange(version, span)))
  return found?.end ?? { exit: 0 }
}
