import type { BindingModel } from '../node.ts'

/** Ticks, microtasks and promise rejections. */
export const taskQueue: BindingModel = {
  fidelity: 'modelled',
  create: ({ taskQueue: queue, browser }, { promiseRejectEvents }) => ({
    tickInfo: queue.tickInfo,
    enqueueMicrotask: (callback: () => void) => browser.queueMicrotask(callback),
    setTickCallback: (runTicks: typeof queue.runTicks) => {
      queue.runTicks = runTicks
    },
    setPromiseRejectCallback: (tell: (type: number, promise: Promise<unknown>, reason?: unknown) => void) => {
      const { kPromiseRejectWithNoHandler, kPromiseHandlerAddedAfterReject } = promiseRejectEvents as Record<
        string,
        number
      >
      browser.onRejection(
        (promise, reason) => tell(kPromiseRejectWithNoHandler!, promise, reason),
        (promise) => tell(kPromiseHandlerAddedAfterReject!, promise),
      )
    },
  }),
}
