/**
 * @node all
 * @allow child-process signals
 * @trace calls
 */
import { fork } from 'node:child_process'

if (process.send) {
  let beats = 0
  setInterval(() => {
    if (beats === 3) while (true);
    beats += 1
    process.send?.(`beat ${beats}`)
  }, 50)
} else {
  const child = fork(String(process.argv[1]))
  let deadline: NodeJS.Timeout

  child.on('message', (beat) => {
    console.log(String(beat))
    clearTimeout(deadline)
    deadline = setTimeout(stop, 1000)
  })

  child.on('exit', (code, signal) => console.log('exit:', signal))

  const stop = () => {
    console.log('no beat for a second')
    console.log(`connected: ${child.connected}`)
    console.log(`exitCode: ${child.exitCode}`)
    console.log(`kill(0): ${process.kill(Number(child.pid), 0)}`)
    child.kill('SIGKILL')
  }
}
