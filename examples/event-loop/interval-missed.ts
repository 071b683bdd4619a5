/**
 * @node all
 * @format cjs
 */
let calls = 0
const interval = setInterval(() => calls++, 20)

const start = Date.now()
while (Date.now() - start < 200) {
  // Ten calls become due.
}

setImmediate(() => {
  console.log(`calls: ${calls}`)
  clearInterval(interval)
})
