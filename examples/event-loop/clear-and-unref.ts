/** @node 12-26 */
const ran: string[] = []
const run = (kind: string) => ran.push(kind)
const microtask = () => run('microtask')

console.log('nextTick returns', process.nextTick(run, 'tick'))
console.log('queueMicrotask returns', queueMicrotask(microtask))

setTimeout(run, 1, 'timer')
setImmediate(run, 'immediate')
clearTimeout(setTimeout(run, 1, 'cleared timer'))
clearImmediate(setImmediate(run, 'cleared immediate'))

process.once('beforeExit', () => {
  const cleared = ran.filter((kind) => kind.startsWith('cleared'))
  console.log(
    `${ran.length} ran, ${cleared.length} of them cleared`,
  )
  ran.length = 0
  process.nextTick(run, 'tick')
  queueMicrotask(microtask)
  setTimeout(run, 1, 'unref timer').unref()
  setImmediate(run, 'unref immediate').unref()
})

process.on('exit', () => {
  console.log('ran at the end:', ran.join(', '))
  process.nextTick(console.log, 'a tick of exit')
})
