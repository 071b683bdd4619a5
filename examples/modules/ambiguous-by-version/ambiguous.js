import 'path'

console.log('runs as an ES module')
