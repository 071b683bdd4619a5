/** @node all */
let calls = 0
const interval = setInterval(() => {
  calls++
  if (calls === 1) setTimeout(report, 10)
}, 50)

const start = Date.now()
while (Date.now() - start < 500) {
  // Ten calls become due.
}

function report() {
  console.log(`calls: ${calls}`)
  clearInterval(interval)
}
