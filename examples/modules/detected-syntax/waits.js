await 0

console.log('waits.js ', typeof require)
