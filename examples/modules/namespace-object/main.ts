import * as counter from './counter.ts'

console.log(Object.getOwnPropertyDescriptor(counter, 'count'))

try {
  // @ts-expect-error: TypeScript knows that it is read-only
  counter.count = 5
} catch (error) {
  console.log(`${error}`)
}

console.log(counter.count)
