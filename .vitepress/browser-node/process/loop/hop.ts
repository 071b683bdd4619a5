/**
 * Calls back in a later task of the browser, after all microtasks. Two messages are needed: the browser reports unhandled
 * rejections in a task that it queues after the microtasks, when the first message is already on its way.
 */
export function createHop(): (callback: () => void) => void {
  const { port1, port2 } = new MessageChannel()
  let waiting: (() => void) | undefined
  let isSecond = false
  port1.onmessage = () => {
    if (!isSecond) {
      isSecond = true
      port2.postMessage(undefined)
      return
    }
    isSecond = false
    const callback = waiting
    waiting = undefined
    callback?.()
  }
  return (callback) => {
    waiting = callback
    port2.postMessage(undefined)
  }
}
