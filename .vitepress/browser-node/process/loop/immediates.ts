import type { CallbackScope } from './callback-scope.ts'
import type { Steps } from './driver.ts'

/** The check phase, which runs the library's immediates. */
export interface Immediates {
  /** [number of immediates, of those that keep the loop alive, 1 if an exception left some], shared with the library. */
  info: Uint32Array
  areReferenced: () => boolean
  run: (scope: CallbackScope) => Steps
}

const COUNT = 0
const REFERENCED = 1
const HAS_OUTSTANDING = 2

/** @param processImmediate returns the library's function, which it sets when it starts */
export function createImmediates(processImmediate: () => () => Steps): Immediates {
  const info = new Uint32Array(3)
  return {
    info,
    areReferenced: () => info[REFERENCED] !== 0,
    *run(scope) {
      if (info[COUNT] === 0) return
      do yield* scope.runStepsOnce(processImmediate())
      while (info[HAS_OUTSTANDING] !== 0)
    },
  }
}
