let count = 0

module.exports = {
  get count() {
    return count
  },
  increment() {
    count += 1
  },
}
