import type { Patch } from './patch.ts'

/**
 * What the library expects of V8 and a browser does not offer: to run all microtasks in the middle of a function. Functions that
 * do so become generators. At each `yield` the loop lets the browser run the microtasks, then continues: see process/loop.
 */
export const PATCHES: readonly Patch[] = [
  ...inModule('internal/process/task_queues', [
    ['function runNextTicks()', 'function* runNextTicks()'],
    ['    runMicrotasks();\n  if', '    yield;\n  if'],
    ['\n  processTicksAndRejections();', '\n  yield* processTicksAndRejections();'],
    ['function processTicksAndRejections()', 'function* processTicksAndRejections()'],
    ['    runMicrotasks();\n  } while', '    yield;\n  } while'],
  ]),
  ...inModule('internal/timers', [
    ['  function processImmediate()', '  function* processImmediate()'],
    ['  function processTimers(now)', '  function* processTimers(now)'],
    ['  function listOnTimeout(list, now)', '  function* listOnTimeout(list, now)'],
    ['        runNextTicks();', '        yield* runNextTicks();', 3],
    ['      listOnTimeout(list, now);', '      yield* listOnTimeout(list, now);'],
  ]),
]

function inModule(id: string, changes: readonly [from: string, to: string, times?: number][]): Patch[] {
  return changes.map(([from, to, times]) => ({ id, from, to, ...(times !== undefined && { times }) }))
}
