// never runs: only its type is imported
import { Parent } from './parent.ts'

console.log('child runs')

export class Child extends Parent {}
