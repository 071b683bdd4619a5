const database = require('./database.mts')
const shapes = require('./shapes.mts')

console.log(database.default, database.version)
console.log(database)
console.log(shapes)
