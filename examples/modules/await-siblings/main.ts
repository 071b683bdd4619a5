import './slow.ts'
import './quick.ts'

console.log('main')
