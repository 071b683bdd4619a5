let variable = 0

exports.count = 0
exports.copy = variable

exports.increment = () => {
  exports.count += 1
  variable += 1
}
