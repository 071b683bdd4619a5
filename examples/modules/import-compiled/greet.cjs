Object.defineProperty(exports, '__esModule', { value: true })

exports.default = function greet() {
  return 'hello'
}
exports.language = 'en'
