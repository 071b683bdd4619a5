import type { Library } from '../library/library.ts'
import { createAbsent, type Uses } from './absent.ts'
import { trackAsyncContext } from './async-context.ts'
import { createAsyncIds } from './async-ids.ts'
import { MODELS } from './bindings/index.ts'
import type { Browser } from './browser.ts'
import { createBindings } from './create-bindings.ts'
import { createFatalErrors } from './fatal-error.ts'
import { createFileSystem } from './files/file-system.ts'
import { createSystemErrors } from './files/system-error.ts'
import { trackIterators } from './iterators.ts'
import { createCallbackScope, type CallbackScope, type TaskQueue } from './loop/callback-scope.ts'
import { createDriver, type Driver } from './loop/driver.ts'
import { createImmediates } from './loop/immediates.ts'
import { createLoop } from './loop/loop.ts'
import { createThreadPool } from './loop/thread-pool.ts'
import { createTimerHandle } from './loop/timer-handle.ts'
import { createModuleHooks } from './modules/module-hooks.ts'
import { namespaces } from './modules/esm/namespace.ts'
import type { Node, Output, StartOptions } from './node.ts'
import { createProcessObject } from './process-object.ts'
import { trackPromises } from './promises.ts'
import { trackProxies } from './proxies.ts'

interface Parts {
  library: Library
  start: StartOptions
  output: Output
  browser: Browser
  uses: Uses
  stripped: ReadonlyMap<string, string>
  describeError?: string
}

/** A process that has not started yet. */
export interface NewNode {
  node: Node
  scope: CallbackScope
  driver: Driver
}

const POOL_SIZE = 4
/** Node.js reads its clock as it begins; programs see that some time has passed. Milliseconds. */
const START_UP = 30

const notSet = (): never => {
  throw new Error('The library has not started.')
}

/** Puts a process together. Changes built-in objects of this realm so that the library can ask what only an engine knows. */
export function createNode({ library, start, output, browser, uses, stripped, describeError }: Parts): NewNode {
  const began = browser.now()
  const clock = (): number => browser.now() - began + START_UP
  const taskQueue: TaskQueue = { tickInfo: new Uint8Array(2), runTicks: notSet }
  const timerCallbacks: Node['timerCallbacks'] = { processImmediate: notSet, processTimers: notSet }
  const driver = createDriver(browser)
  const scope = createCallbackScope(taskQueue, (error) => node.triggerUncaughtException(error))
  const timer = createTimerHandle(clock, () => timerCallbacks.processTimers)
  const immediates = createImmediates(() => timerCallbacks.processImmediate)
  const size = Number(start.env['UV_THREADPOOL_SIZE'] ?? POOL_SIZE)
  const pool = createThreadPool(size, clock, () => loop.count())
  const loop = createLoop({ scope, timer, immediates, pool, clock, wake: driver.wake })
  const createBinding = createBindings(MODELS, { library, makeAbsent: createAbsent(uses), uses })
  const binding = (name: string) => createBinding(name, node)
  const symbolOf = (name: string): symbol => (binding('symbols') as Record<string, symbol>)[name] as symbol
  const systemErrors = createSystemErrors(library)
  const cwd = (): string => (binding('process_methods') as { cwd: () => string }).cwd()
  const umask = (): number => (binding('process_methods') as { umask: () => number }).umask()
  const node: Node = {
    library,
    start,
    output,
    browser,
    clock,
    taskQueue,
    timerCallbacks,
    loop,
    timer,
    immediates,
    pool,
    systemErrors,
    binding,
    namespaces,
    stripped,
    ...(describeError !== undefined && { describeError }),
    proxies: trackProxies(globalThis),
    iterators: trackIterators(),
    promises: trackPromises(globalThis),
    asyncContext: trackAsyncContext(globalThis),
    perContext: {},
    files: createFileSystem(cwd, umask),
    modules: createModuleHooks({
      referrer: () => symbolOf('vm_dynamic_import_default_internal'),
      moduleReferrer: () => symbolOf('source_text_module_default_hdo'),
      phase: () => (binding('module_wrap') as Record<string, number>)['kEvaluationPhase'] as number,
    }),
    noteApproximate: (path) => void uses.approximate.add(path),
    active: { handles: new Set(), requests: new Set() },
    asyncIds: createAsyncIds(binding),
    loaders: {},
    process: {},
    primordials: {},
    require: (id) => node.loaders.require?.(id),
    triggerUncaughtException: notSet,
  }
  const { privateSymbols } = binding('util') as { privateSymbols: Record<string, symbol> }
  const exitInfo = privateSymbols['exit_info_private_symbol'] as symbol
  node.process = createProcessObject(library, start, exitInfo)
  node.triggerUncaughtException = createFatalErrors(node, exitInfo)
  return { node, scope, driver }
}
