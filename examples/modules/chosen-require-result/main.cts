const greet = require('./greet.mts')

console.log(greet)
console.log(greet('Ada'), greet.language)
