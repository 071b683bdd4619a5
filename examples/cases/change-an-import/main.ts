/**
 * @node 12-26
 * @differs cjs because TypeScript makes an import of a name a property of what require returns
 */
import { count, settings, show } from './settings.ts'

settings.step = 10

try {
  // @ts-expect-error: TypeScript refuses to assign to an import
  count = 5
} catch (error) {
  console.log(`${error}`)
}

show()
