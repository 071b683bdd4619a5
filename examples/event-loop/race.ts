/**
 * @node 10 18 20 22 26
 * @format cjs
 * @repeat 200
 */
setTimeout(() => console.log('timeout'), 0)
setImmediate(() => console.log('immediate'))
