import { early } from './first.mts'

console.log('early is', early)
