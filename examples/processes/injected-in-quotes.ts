/**
 * @allow child-process
 */
import { execSync } from 'node:child_process'

const names = ['$(echo INJECTED)', '"; echo INJECTED #']

for (const name of [...names, "'; echo INJECTED #"]) {
  const quote = name.startsWith("'") ? "'" : '"'
  const line = `echo ${quote}${name}${quote}`
  console.log(line)
  console.log(String(execSync(line)).trim())
}
