console.log('1 main starts')
require('./side.cts')

try {
  require('./no-such-file.cts')
} catch (error) {
  console.log('3', (error as NodeJS.ErrnoException).code)
}

console.log('4 main ends')
