import { name } from './name.ts'

console.log('second runs')
console.log('name is', name)
