let count = 0

function increment() {
  count += 1
}

function getCount() {
  return count
}

module.exports = { count, increment, getCount }
module.exports.assigned = count
