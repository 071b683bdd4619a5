const { greet } = require('./greeting.cts')

exports.name = 'Ada'
greet()
