/**
 * @node all
 */
console.log('parent first')
const Parent = require('./parent.cts')
console.log(Parent.createChild().parent())

console.log('child first')
for (const file of ['./parent.cts', './child.cts']) {
  delete require.cache[require.resolve(file)]
}
require('./child.cts')
console.log(require('./parent.cts').createChild().parent())
