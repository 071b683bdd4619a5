import './commonjs.cts'

console.log('ES module')
console.log('  this          ', this)
console.log('  exports       ', typeof exports)
console.log('  module        ', typeof module)
console.log('  require       ', typeof require)
console.log('  __dirname     ', typeof __dirname)
console.log('  __filename    ', typeof __filename)
console.log('  meta.dirname  ', import.meta.dirname)
console.log('  meta.filename ', import.meta.filename)
console.log('  meta.main     ', import.meta.main)
