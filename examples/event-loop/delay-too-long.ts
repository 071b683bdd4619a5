/** @node 14-24 */
const week = 7 * 24 * 60 * 60 * 1000
const over: string[] = []

for (const weeks of [1, 3, 4, Infinity]) {
  const timer = setTimeout(() => {
    over.push(`${weeks} weeks`)
  }, weeks * week)
  setTimeout(() => clearTimeout(timer), 100)
}

setTimeout(() => {
  console.log(`after 50 ms, over: ${over.join(', ')}`)
}, 50)
