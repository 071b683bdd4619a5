import type { Child } from './child.ts'

console.log('parent runs')

export class Parent {
  children: Child[] = []
}
