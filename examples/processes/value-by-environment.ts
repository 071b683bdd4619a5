/**
 * @node all
 * @allow child-process
 */
import { exec } from 'node:child_process'

const env = { ...process.env, NAME: '$(echo INJECTED); ls' }

exec('echo "$NAME" | tr a-z A-Z', { env }, (error, output) => {
  if (error) throw error
  console.log(output.trim())
})
