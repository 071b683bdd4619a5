/**
 * @node 12-26
 * @differs cjs because TypeScript makes an import of a name a property of what require returns
 */
import { count, settings } from './counter.ts'

console.log('the module runs')

settings.step = 10
console.log('step is now', settings.step)

try {
  // @ts-expect-error: TypeScript refuses to assign to an import
  count = 1
} catch (error) {
  console.log(`${error}`)
}
