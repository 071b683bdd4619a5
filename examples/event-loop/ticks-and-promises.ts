/**
 * @node all
 * @format cjs esm
 * @trace
 */
function schedule(place: string) {
  Promise.resolve().then(() => console.log(`${place}: promise`))
  process.nextTick(() => console.log(`${place}: tick`))
}

schedule('main')
setImmediate(() => schedule('callback'))
