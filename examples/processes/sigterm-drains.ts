/** @node all */
let isStopping = false
let running = 0

function accept(job: string) {
  if (isStopping) return console.log(`${job}: refused`)
  running += 1
  setTimeout(() => finish(job), 100)
}

function finish(job: string) {
  console.log(`${job}: done`)
  running -= 1
  if (isStopping && running === 0) clearInterval(keepAlive)
}

process.once('SIGTERM', () => {
  console.log('SIGTERM: no new jobs')
  isStopping = true
  accept('job 3')
})

process.on('exit', (code) => console.log(`exit code ${code}`))

const keepAlive = setInterval(() => {}, 1000)
accept('job 1')
accept('job 2')
process.kill(process.pid, 'SIGTERM')
