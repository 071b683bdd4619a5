if (process.argv.length === 0) {
  // never runs: there is always an argument
  exports.name = 'set'
}
