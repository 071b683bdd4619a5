/**
 * @node all
 */
console.log('main requires first')
require('./first.cts')
console.log('first has returned')
require('./first.cts')
console.log('first has returned again')
