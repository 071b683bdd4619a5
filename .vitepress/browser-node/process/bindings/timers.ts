import type { Steps } from '../loop/driver.ts'
import type { ProcessTimers } from '../loop/timer-handle.ts'
import type { BindingModel } from '../node.ts'

/** The timer and the immediates of the loop. */
export const timers: BindingModel = {
  fidelity: 'modelled',
  create: ({ timer, immediates, timerCallbacks }, { timeoutInfo }) => ({
    timeoutInfo,
    immediateInfo: immediates.info,
    setupTimers: (processImmediate: () => Steps, processTimers: ProcessTimers) => {
      Object.assign(timerCallbacks, { processImmediate, processTimers })
    },
    getLibuvNow: () => timer.now(),
    scheduleTimer: (delay: number) => timer.start(delay),
    toggleTimerRef: (isReferenced: boolean) => timer.setReferenced(isReferenced),
    // Their number, which the loop reads, says the same.
    toggleImmediateRef: () => undefined,
  }),
}
