await Promise.resolve()

console.log('waits.js ', typeof require)
