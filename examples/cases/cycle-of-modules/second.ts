import { constant, hoisted } from './first.ts'

console.log('a function of first:', hoisted())
try {
  console.log('a constant of first:', String(constant))
} catch (error) {
  console.log(
    'a constant of first:',
    error instanceof Error && error.name,
  )
}
