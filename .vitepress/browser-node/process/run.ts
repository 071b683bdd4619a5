import { bootstrap } from './bootstrap.ts'
import type { NewNode } from './create-node.ts'
import type { Steps } from './loop/driver.ts'

const UNSETTLED_AWAIT = 13

/** Starts the library, runs the program and then the loop, and ends the process when nothing is left to do. */
export function run({ node, scope, driver }: NewNode): void {
  driver.start(steps())
  function* steps(): Steps {
    const runProgram = bootstrap(node)
    node.timer.updateTime()
    yield* scope.runMain(runProgram)
    const isEntryPending = watchEntry()
    do {
      yield* node.loop.run()
      yield* scope.run(() => node.process['emit']('beforeExit', exitCode()))
    } while (node.loop.isAlive())
    node.process['_exiting'] = true
    const code = isEntryPending() ? UNSETTLED_AWAIT : exitCode()
    if (code === UNSETTLED_AWAIT) node.process['exitCode'] = code
    try {
      node.process['emit']('exit', code)
    } catch (error) {
      node.triggerUncaughtException(error)
    }
    node.output.exit(exitCode())
  }
  function exitCode(): number {
    return node.process['exitCode'] ?? 0
  }
  /** Returns a function that says whether the program's module still waits at an `await` of its top level. */
  function watchEntry(): () => boolean {
    const { privateSymbols } = node.binding('util') as { privateSymbols: Record<string, symbol> }
    const symbol = privateSymbols['entry_point_promise_private_symbol'] as symbol
    const promise = (globalThis as unknown as Record<symbol, Promise<unknown> | undefined>)[symbol]
    let isPending = promise !== undefined
    void promise?.then(() => (isPending = false))
    return () => isPending
  }
}
