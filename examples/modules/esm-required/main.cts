const database = require('./database.mts')
const shapes = require('./shapes.mts')

console.log(database.default, database.version)
console.log(database)
console.log(shapes)

compare()

async function compare() {
  const imported = await import('./database.mts')
  console.log('database, one object:', imported === database)
  console.log('one class:', imported.default === database.default)

  const plain = await import('./shapes.mts')
  console.log('shapes, one object:', plain === shapes)
}
