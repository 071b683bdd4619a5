import type { Library } from '../library/library.ts'
import type { AsyncContext } from './async-context.ts'
import type { Browser } from './browser.ts'
import type { TaskQueue } from './loop/callback-scope.ts'
import type { Steps } from './loop/driver.ts'
import type { Immediates } from './loop/immediates.ts'
import type { Loop } from './loop/loop.ts'
import type { ProcessTimers, TimerHandle } from './loop/timer-handle.ts'
import type { ThreadPool } from './loop/thread-pool.ts'
import type { ModuleHooks } from './modules/module-hooks.ts'
import type { FileSystem } from './files/file-system.ts'
import type { SystemErrors } from './files/system-error.ts'
import type { Iterators } from './iterators.ts'
import type { Promises } from './promises.ts'
import type { Proxies } from './proxies.ts'

/** A set of properties that the library reads from a binding. */
export type Binding = Record<string | symbol, unknown>

/** How a program was started. */
export interface StartOptions {
  /** As `process.argv`, with the path of Node.js first. */
  argv: string[]
  execArgv: string[]
  env: Record<string, string>
  cwd: string
  pid: number
  ppid: number
  /** The whole standard input; without it, an empty one. */
  stdin?: string
}

/** What leaves the process. */
export interface Output {
  write: (descriptor: 1 | 2, bytes: Uint8Array) => void
  /** Reports what ended the program: Node.js's text, and the description if one was asked for. */
  fail: (report: string, description?: string) => void
  /** Ends the process; never returns. */
  exit: (code: number) => never
}

/** One process: what its bindings share. */
export interface Node {
  library: Library
  start: StartOptions
  output: Output
  browser: Browser
  proxies: Proxies
  iterators: Iterators
  promises: Promises
  asyncContext: AsyncContext
  /** What the library makes once for each realm, such as `DOMException`. */
  perContext: Record<string, unknown>
  files: FileSystem
  systemErrors: SystemErrors
  /** JavaScript of TypeScript files, by their text. */
  stripped: ReadonlyMap<string, string>
  /** See `ToProcess`. */
  describeError?: string
  pool: ThreadPool
  modules: ModuleHooks
  /** Notes that the program used something in a way that only resembles Node.js, so that its run is not taken for equal. */
  noteApproximate: (path: string) => void
  /** Handles and requests that keep the loop alive. */
  active: { handles: Set<object>; requests: Set<object> }
  asyncIds: { next: () => number }
  /** Functions of the library that put more into the stack of an error before it is printed. */
  enhancers?: [before: (error: unknown) => unknown, after: (error: unknown) => unknown]
  /** The library's own loaders of bindings and modules, once it has started. */
  loaders: { binding?: (name: string) => Binding; require?: (id: string) => any }
  /** Namespaces of ES modules, which the engine alone could tell from other objects. */
  namespaces: WeakSet<object>
  loop: Loop
  timer: TimerHandle
  immediates: Immediates
  taskQueue: TaskQueue
  /** The library sets them when it starts. */
  timerCallbacks: { processImmediate: () => Steps; processTimers: ProcessTimers }
  /** Milliseconds since the process began, with fractions. */
  clock: () => number
  /** The object `process`. */
  process: Record<string | symbol, any>
  primordials: Record<string, unknown>
  /** Returns a binding; creates it at the first call. */
  binding: (name: string) => Binding
  /** Returns a module of the library. */
  require: (id: string) => any
  /** Handles an exception that nothing caught: tells the library, and ends the process unless that handled it. */
  triggerUncaughtException: (error: unknown, isFromPromise?: boolean) => void
}

/** How a binding behaves, compared to Node.js's own. */
export type Fidelity = 'modelled' | 'approximate'

/** Our form of an internal binding. */
export interface BindingModel {
  /** `modelled`: the same order, errors and asynchrony; `approximate`: programs that use it may print something else. */
  fidelity: Fidelity
  /** Functions of an approximate binding that are modelled. @default none */
  exact?: readonly string[]
  /** @param shape the binding with the values of the pinned release, and functions that are absent */
  create: (node: Node, shape: Binding) => Binding
}
