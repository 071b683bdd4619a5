import { Parent } from './parent.ts'

console.log(new Parent().children)
