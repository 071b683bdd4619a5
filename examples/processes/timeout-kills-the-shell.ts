/**
 * @node all
 * @allow child-process
 */
import { exec } from 'node:child_process'
import { existsSync } from 'node:fs'

const job = `sh -c 'sleep 1; touch late.txt'`

exec(`${job} && echo done`, { timeout: 200 }, (error) => {
  console.log('exec ended by', error?.signal)
  console.log('the job has ended', existsSync('late.txt'))
})

setTimeout(() => {
  console.log('the job has ended', existsSync('late.txt'))
}, 2000)
