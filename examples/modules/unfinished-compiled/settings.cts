Object.defineProperty(exports, '__esModule', { value: true })

const { greet } = require('./greeting.cts')

exports.name = 'Ada'
greet()
