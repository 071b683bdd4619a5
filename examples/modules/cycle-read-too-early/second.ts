import { greet, name } from './first.ts'

console.log('second runs')
console.log('greet() gives', greet())

try {
  console.log('name is', name)
} catch (error) {
  console.log(`${error}`)
}

export function readLater() {
  return name
}
