import './second.ts'

export const name = 'first'

export function greet() {
  return 'hello'
}

console.log('first runs')
