import './second.ts'

export const constant = 'set by first'
export function hoisted() {
  return 'called'
}

console.log('first has run')
