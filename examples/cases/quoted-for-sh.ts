/**
 * @node all
 * @allow child-process
 */
import { execSync } from 'child_process'

const double = (value: string) => `"${value}"`
const single = (value: string) =>
  `'${value.replace(/'/g, "'\\''")}'`

for (const value of [
  '$(echo INJECTED)',
  '`echo INJECTED`',
  '"; echo "INJECTED',
  "'; echo 'INJECTED",
]) {
  console.log(value)
  for (const [name, quote] of Object.entries({ double, single })) {
    const printed = execSync(`printf %s ${quote(value)}`)
    const result =
      String(printed) === value ? 'a value' : 'a command'
    console.log(`  in ${name} quotes: ${result}`)
  }
}
