/**
 * @node all
 * @allow fs-read
 */
import { readFile, readFileSync } from 'node:fs'

const big = process.execPath

function count(name: string, read: (done: () => void) => void) {
  let ticks = 0
  const timer = setInterval(() => ticks++, 1)
  read(() => {
    clearInterval(timer)
    console.log(
      `${name}: the timer ${ticks ? 'ticked' : 'stood still'}`,
    )
  })
}

count('readFileSync', (done) => {
  readFileSync(big)
  done()
})

count('readFile', (done) => readFile(big, done))
