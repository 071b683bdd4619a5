if (Date.now() < 0) {
  exports.blue = 'blue' // never runs: it is only read
}
