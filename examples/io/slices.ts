/**
 * @node 12-26
 */
import { performance } from 'node:perf_hooks'

type Pause = () => Promise<unknown>

const pauses: Record<string, Pause> = {
  nextTick: () => new Promise<void>((go) => process.nextTick(go)),
  queueMicrotask: () =>
    new Promise<void>((go) => queueMicrotask(go)),
  'await null': async () => null,
  setImmediate: () => new Promise<void>((go) => setImmediate(go)),
}

async function main() {
  for (const [name, pause] of Object.entries(pauses)) {
    const timer = new Promise<void>((done) =>
      setTimeout(() => {
        console.log(`${name}: timer`)
        done()
      }, 10),
    )
    for (let slice = 0; slice < 20; slice++) {
      busyFor(5)
      await pause()
    }
    console.log(`${name}: work done`)
    await timer
  }
}

function busyFor(ms: number) {
  const end = performance.now() + ms
  while (performance.now() < end);
}

main()
