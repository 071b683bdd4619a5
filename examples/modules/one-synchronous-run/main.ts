import './first.ts'
import './second.ts'

console.log('main')
