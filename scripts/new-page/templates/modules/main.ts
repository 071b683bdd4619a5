import { count, increase } from './counter.ts'

increase()
console.log(count)
