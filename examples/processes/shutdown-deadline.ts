/**
 * @node all
 * @expect exit 1
 */
const hungJob = setInterval(() => {}, 1000)

process.once('SIGTERM', () => {
  console.log('SIGTERM: waiting for the job')

  setTimeout(() => {
    console.log('it hangs, giving up')
    process.exit(1)
  }, 300).unref()
})

process.kill(process.pid, 'SIGTERM')
