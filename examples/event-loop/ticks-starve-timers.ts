/** @node all */
let ticks = 0
let immediates = 0

function tick() {
  ticks++
  if (ticks < 1000) process.nextTick(tick)
}

function immediate() {
  immediates++
  if (immediates < 1000) setImmediate(immediate)
}

setImmediate(() => {
  setTimeout(() => {
    console.log('ticks so far:', ticks)
    console.log('immediates so far:', immediates)
  }, 1)
  immediate()
  tick()

  const start = Date.now()
  while (Date.now() - start < 5) {
    // The timer is due.
  }
})
