import { bootstrap } from './bootstrap.ts'
import type { NewNode } from './create-node.ts'
import type { Steps } from './loop/driver.ts'
import type { ModuleRecord } from './modules/esm/module-record.ts'
import { decodeText, encodeText, URL } from './native.ts'
import { describeUnsettled } from './unsettled-await.ts'

const UNSETTLED_AWAIT = 13

/** Starts the library, runs the program and then the loop, and ends the process when nothing is left to do. */
export function run({ node, scope, driver }: NewNode): void {
  driver.start(steps())
  function* steps(): Steps {
    const runProgram = bootstrap(node)
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
    if (code === UNSETTLED_AWAIT) node.output.write(2, encodeText(describeEntry()))
    node.output.exit(exitCode())
  }
  function exitCode(): number {
    return node.process['exitCode'] ?? 0
  }
  /** Returns a function that says whether the program's module still waits at an `await` of its top level. */
  function watchEntry(): () => boolean {
    const promise = ofEntry<Promise<unknown>>('entry_point_promise_private_symbol')
    let isPending = promise !== undefined
    void promise?.then(() => (isPending = false))
    return () => isPending
  }
  function describeEntry(): string {
    const entry = ofEntry<{ record: ModuleRecord }>('entry_point_module_private_symbol')
    return entry
      ? describeUnsettled(entry.record, (url) =>
          decodeText(node.files.readAll(decodeURIComponent(new URL(url).pathname))),
        )
      : ''
  }
  /** What the library keeps of the program's module, by the name of its symbol. */
  function ofEntry<Value>(name: string): Value | undefined {
    const { privateSymbols } = node.binding('util') as { privateSymbols: Record<string, symbol> }
    return (globalThis as unknown as Record<symbol, Value | undefined>)[privateSymbols[name] as symbol]
  }
}
