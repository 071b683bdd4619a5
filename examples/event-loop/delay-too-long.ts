/** @node 14-24 */
const week = 7 * 24 * 60 * 60 * 1000
const over: string[] = []
const timers = [1, 3, 4, Infinity].map((weeks) =>
  setTimeout(() => {
    over.push(`${weeks} weeks`)
  }, weeks * week),
)

setTimeout(() => {
  console.log(`after 50 ms, over: ${over.join(', ')}`)
  for (const timer of timers) clearTimeout(timer)
}, 50)
