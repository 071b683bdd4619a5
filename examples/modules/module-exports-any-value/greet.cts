exports.before = 1

module.exports = function greet(name: string) {
  return `hello ${name}`
}

exports.after = 2
module.exports.kept = 3
