import { isInRange } from '../node/versions.ts'
import type { Mask } from './mask.ts'

/** What `@allow` can grant beyond reading the example's own files. */
export const PERMISSIONS = ['net', 'child-process', 'worker', 'fs-write', 'fs-read', 'addons'] as const

export type Permission = (typeof PERMISSIONS)[number]

/** The two module systems: CommonJS, and ECMAScript modules. */
export const FORMATS = ['cjs', 'esm'] as const

export type Format = (typeof FORMATS)[number]

/** What `@trace` can record: callbacks of the event loop, or calls between processes, servers, clients and middleware. */
export const TRACES = ['loop', 'calls'] as const

export type Trace = (typeof TRACES)[number]

/** How a run must end; `error` is the `code` or the name of the error that ends it. */
export type Expectation = { exit: number; error?: string } | { signal: string }

/** The header of an example: the JSDoc block on top of its entry. */
export interface Header {
  /** `@node 10 11 26`, `@node 12-18 20.18.3`, `@node all`: versions besides the pinned one. @default none */
  node: string[]
  /**
   * `@expect exit <0-255> [code]`, `@expect signal <SIGX>`, `@expect throws <name or code>`, each with `on 12-20.18 22.11`
   * where it holds for these versions only. Of several the first one that covers a version holds. @default exit 0
   */
  expect: { on?: string[]; end: Expectation }[]
  /** `@repeat 200`: run so often, at most 1000, and record each distinct outcome with its share. @default 1 */
  repeat: number
  /** `@trace`: record in what order it all came, too; see `Trace`. */
  trace?: Trace
  /** `@format cjs esm`: run one source as CommonJS and as ES module. @default as its file says */
  formats: Format[]
  /** `@session server.ts client.ts`: the entry serves, the second file is run when it listens. @default none */
  session?: { server: string; client: string }
  /** `@allow net child-process worker fs-write fs-read addons`. @default none, with a session: net */
  allow: Permission[]
  /** `@mask pid /regex/ …`. @default none */
  masks: Mask[]
  /** `@timeout 5s` or `@timeout 500ms`, at most 120 s; in milliseconds. @default 10 s */
  timeout: number
  /** `@stdin text`, which may go on over several lines; a line break is added at its end. @default closed */
  stdin?: string
}

/** How a run on this version must end. */
export function expectationFor({ expect }: Pick<Header, 'expect'>, version: string): Expectation {
  const found = expect.find(({ on }) => on === undefined || on.some((span) => isInRange(version, span)))
  return found?.end ?? { exit: 0 }
}
