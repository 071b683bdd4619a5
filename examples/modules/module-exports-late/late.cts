module.exports = { state: 'early' }

setTimeout(() => {
  module.exports = { state: 'late' }
}, 0)
