import './second.ts'

export { name } from './name.ts'

console.log('first runs')
