/**
 * @allow child-process
 */
import { execSync } from 'node:child_process'

for (const name of ['$(echo INJECTED)', '"; echo INJECTED #']) {
  console.log(`echo "${name}"`)
  console.log(String(execSync(`echo "${name}"`)).trim())
}
