if (Date.now() < 0) {
  exports.blue = 'blue'
}
