exports.done = false
const first = require('./first.cts')
console.log('second: first.done is', first.done)
exports.done = true

exports.lookAgain = () => {
  console.log('second, later: first.done is', first.done)
}
