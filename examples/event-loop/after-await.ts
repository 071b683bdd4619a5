/**
 * @node all
 * @format cjs esm
 */
function schedule(place: string) {
  process.nextTick(() => console.log(`${place}: tick`))
  Promise.resolve().then(() => console.log(`${place}: promise`))
}

setImmediate(async () => {
  schedule('before await')
  await Promise.resolve()
  schedule('after await')
  setImmediate(next)
})

function next() {
  Promise.resolve().then(() => schedule('in then'))
}
